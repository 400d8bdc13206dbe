import 'server-only';

/** What `npm run backup`, `restore` and `move` bring to plain Node, bundled. */
export { backUp } from '@/lib/db/backup-store';
export { moveToPostgres, restore } from '@/lib/db/restore-store';
