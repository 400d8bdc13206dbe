import { expect, it } from 'vitest';
import { createList } from '@/lib/watchlists/create-list';
import { exportList } from '@/lib/watchlists/export-list';
import { type ListWorld, withListWorld } from '@/lib/watchlists/list-test-world';
import { readImport } from '@/lib/watchlists/read-import';
import { readList } from '@/lib/watchlists/read-list';

let world: ListWorld;
withListWorld((opened) => {
  world = opened;
});

const notes = [
  '',
  '=1+1',
  '-5, "quoted"; then',
  "'tis",
  'שלום עולם',
  '@handle +1',
  '’quoted’',
  'two  spaces',
];

it.each(['csv', 'json'] as const)('a list taken out as %s and in again is the same list', async (format) => {
  const creators = notes.map((note, index) => ({
    id: String(9_007_199_254_740_993n + BigInt(index)),
    note,
    group: index % 2 ? 'Press; radio' : '',
  }));
  const about = { name: 'Launch, "partners"', description: 'For the\nlaunch' };
  const slug = await createList(world.as('olga'), { ...about, creators });
  const before = await readList(world.as('olga'), slug);
  const { text } = await exportList(world.as('olga'), slug, format);
  const read = readImport(text);
  expect(read.unread).toEqual([]);
  expect(read.wanted.map((each) => ('key' in each ? [each.key, each.note, each.group] : each))).toEqual(
    before.creators.map(({ id, note, group }) => [id, note, group]),
  );
  const said = { name: read.name, description: read.description };
  expect(said).toEqual(format === 'json' ? about : { name: null, description: null });
});
