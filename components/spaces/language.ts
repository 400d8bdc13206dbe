/** ISO 639 renamed these codes long ago; X still sends the old ones. */
const renamed: Record<string, string> = { iw: 'he', in: 'id', ji: 'yi' };
/** "not determined" and "no language": nothing worth showing. */
const silent = new Set(['und', 'zxx', 'qme', 'qam', 'qst', 'qht', 'qct', 'art']);

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** A BCP 47 tag in today's spelling. */
export function currentTag(lang: string): string {
  const [language = '', ...rest] = lang.trim().split(/[-_]/);
  return [renamed[language.toLowerCase()] ?? language, ...rest].join('-');
}

/** "Hebrew" for `iw`; the code itself when English has no name for it; undefined when it says nothing. */
export function languageName(lang: string | undefined): string | undefined {
  if (!lang || silent.has(lang.toLowerCase())) return undefined;
  const tag = currentTag(lang);
  try {
    return names.of(tag) ?? tag;
  } catch {
    return lang;
  }
}
