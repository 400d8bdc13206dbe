import type { ReadAbout } from '@/components/import/use-import';
import { mostNameLength } from '@/lib/watchlists/list-limits';
import { plainText } from '@/lib/watchlists/plain-text';

/** What a list made of a text may be called: as the text says, or as its file is called; empty when neither says. */
export function listNameOf({ name, fileName }: Pick<ReadAbout, 'name' | 'fileName'>): string {
  if (name) return plainText(name).slice(0, mostNameLength);
  const words = (fileName ?? '').replace(/\.[a-z\d]{1,5}$/i, '').replace(/[-_\s]+/g, ' ');
  const said = plainText(words).slice(0, mostNameLength);
  return said.charAt(0).toLocaleUpperCase('en') + said.slice(1);
}
