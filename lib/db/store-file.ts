import 'server-only';

/** What the store's file is called in its folder. */
export const storeFile = 'spaceboard.db';
