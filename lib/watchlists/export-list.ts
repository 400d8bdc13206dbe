import 'server-only';
import type { Asker } from '@/lib/watchlists/asker';
import { writeCsv } from '@/lib/watchlists/csv';
import type { List } from '@/lib/watchlists/list-schema';
import { openList } from '@/lib/watchlists/open-list';
import { readList } from '@/lib/watchlists/read-list';

export type ExportFormat = 'json' | 'csv';
export type Exported = { fileName: string; type: string; text: string };

/** An id as an address: a spreadsheet rounds numbers of so many digits. */
const profileOf = (id: string) => `https://x.com/i/user/${id}`;

function asCsv({ creators }: List): string {
  const rows = creators.map(({ id, handle, name, group, note }) => [
    handle ?? '',
    name ?? '',
    group,
    note,
    profileOf(id),
  ]);
  return writeCsv([['handle', 'name', 'group', 'note', 'profile'], ...rows]);
}

function asJson({ name, description, creators }: List): string {
  const kept = creators.map(({ id, handle, note, group }) => ({ id, handle, note, group }));
  return `${JSON.stringify({ name, description, creators: kept }, null, 2)}\n`;
}

/** A list as a file that an import takes back; nobody's overlay, and nothing of who has it. @throws CodedError `not-found` */
export async function exportList(asker: Asker, slug: string, format: ExportFormat): Promise<Exported> {
  await openList(asker, slug, 'export');
  const list = await readList(asker, slug);
  const fileName = `${slug}.${format}`;
  if (format === 'csv') return { fileName, type: 'text/csv; charset=utf-8', text: asCsv(list) };
  return { fileName, type: 'application/json', text: asJson(list) };
}
