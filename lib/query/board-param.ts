const listPrefix = 'list:';

/** The keys by which the browser holds a board that is a saved list. */
export const listKeys = (slug: string): readonly string[] => [`${listPrefix}${slug}`];

/** How our API is asked for a board: by its creators, or as a saved list. */
export function boardParam(keys: readonly string[]): ['creators' | 'list', string] {
  const [only] = keys;
  if (keys.length === 1 && only?.startsWith(listPrefix)) return ['list', only.slice(listPrefix.length)];
  return ['creators', keys.join(',')];
}
