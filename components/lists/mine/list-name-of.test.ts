import { expect, it } from 'vitest';
import { mostNameLength } from '@/lib/watchlists/list-limits';
import { listNameOf } from './list-name-of';

it.each([
  [null, 'launch-partners.csv', 'Launch partners'],
  [null, 'Press_list 2026.TXT', 'Press list 2026'],
  [null, 'קבוצה.csv', 'קבוצה'],
  [null, 'no ending', 'No ending'],
  [null, '.csv', ''],
  [null, null, ''],
  ['Launch partners', 'export.json', 'Launch partners'],
  [`  ${'x'.repeat(400)}`, null, 'x'.repeat(mostNameLength)],
])('a text that says %j, from the file %j, makes a list called %j', (name, fileName, said) => {
  expect(listNameOf({ name, fileName })).toBe(said);
});
