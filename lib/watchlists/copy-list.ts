import 'server-only';
import type { Asker } from '@/lib/watchlists/asker';
import { createList } from '@/lib/watchlists/create-list';
import { mostNameLength } from '@/lib/watchlists/list-limits';
import { loadValue } from '@/lib/watchlists/load-list';
import { openList } from '@/lib/watchlists/open-list';

const copyName = (name: string) => [...`Copy of ${name}`].slice(0, mostNameLength).join('');

/**
 * Makes the asker a list of their own with the same content, notes and groups too; nobody else sees it.
 * @throws CodedError `not-found`, `limit-reached`
 */
export async function copyList(asker: Asker, slug: string, name: string | undefined): Promise<string> {
  const { list } = await openList(asker, slug, 'copy');
  const { value } = await loadValue(asker.db, list);
  const { description, creators } = value;
  return await createList(asker, { name: name ?? copyName(value.name), description, creators });
}
