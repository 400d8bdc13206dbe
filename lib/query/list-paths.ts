/** Where our API answers for saved watchlists. */
export const listsApi = '/api/watchlists';
export const listApi = (slug: string, rest = '') => `${listsApi}/${encodeURIComponent(slug)}${rest}`;

/** A file to download. */
export const exportPath = (slug: string, format: 'json' | 'csv') => listApi(slug, `/export?format=${format}`);
