import { currentTag, languageKey } from '@/lib/spaces/language-tag';

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** "Hebrew" for `iw`; the code itself when English has no name for it; undefined when it says nothing. */
export function languageName(lang: string | undefined): string | undefined {
  if (!lang || languageKey(lang) === undefined) return undefined;
  const tag = currentTag(lang);
  try {
    return names.of(tag) ?? tag;
  } catch {
    return lang;
  }
}
