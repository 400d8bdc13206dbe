/** ISO 639 renamed these codes long ago; X still sends the old ones. */
const renamed = new Map([
  ['iw', 'he'],
  ['in', 'id'],
  ['ji', 'yi'],
]);

/** "not determined" and "no language": nothing worth showing. */
const silent = new Set(['und', 'zxx', 'qme', 'qam', 'qst', 'qht', 'qct', 'art']);

/** A BCP 47 tag in today's spelling. */
export function currentTag(lang: string): string {
  const [language = '', ...rest] = lang.trim().split(/[-_]/);
  return [renamed.get(language.toLowerCase()) ?? language, ...rest].join('-');
}

/** What a Space's language is filtered by: today's code in lower case; undefined when X knows none. */
export function languageKey(lang: string | undefined): string | undefined {
  if (!lang || silent.has(lang.toLowerCase())) return undefined;
  return currentTag(lang).toLowerCase();
}
