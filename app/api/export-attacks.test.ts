import { assert, asyncProperty, constantFrom, string, tuple } from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import {
  type Caller,
  type Edge,
  nameCreator,
  olga,
  openEdge,
  sharedEveryWay,
  signedIn,
} from '@/lib/watchlists/api-test-people';
import { send } from './send-for-test';

vi.mock('next/headers', () => import('@/app/api/next-headers-for-test'));

let world: Edge;
let by: Caller;
let slug = '';
const ask = (method: string, path: string, body?: unknown) =>
  send(by, method, `/api/watchlists/${slug}${path}`, body);

beforeAll(async () => {
  world = await openEdge();
  by = await signedIn(world, olga);
  slug = await sharedEveryWay();
});
afterAll(() => world.close());

/** Cells as a spreadsheet reads them: nothing of our own reader, which takes the apostrophe off again. */
function cellsOf(csv: string): string[] {
  return [...csv.replace(/^\ufeff/, '').matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) =>
    cell.replaceAll('""', '"'),
  );
}

/** What a spreadsheet may run: a sign at the head, after spaces too. */
const runs = (cell: string) => /^[\s]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20|%]/.test(cell);

it('nothing that people or X write runs in a spreadsheet', async () => {
  const heads = constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    ' =',
    '\u00a0=',
    '＝',
    '＋',
    '－',
    '＠',
    "'",
    "' =",
    '',
  );
  const hostile = tuple(heads, string({ maxLength: 30, unit: 'grapheme' })).map(
    ([head, rest]) => `${head}${rest}`,
  );
  let version = 1;
  await assert(
    asyncProperty(hostile, hostile, async (name, note) => {
      await nameCreator('1001', name);
      const edit = { version, operation: { kind: 'note', id: '1001', note } };
      const edited = await ask('POST', '/operations', edit);
      version += edited.status === 200 && edited.text.includes(`"version":${version + 1}`) ? 1 : 0;
      const answer = await ask('GET', '/export?format=csv');
      expect(answer.status).toBe(200);
      expect(cellsOf(answer.text).filter(runs)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠1', ' =1'])(
  'a person named %j is a name in it',
  async (name) => {
    await nameCreator('1001', name);
    const { text } = await ask('GET', '/export?format=csv');
    expect(text).toContain(`"'${name}"`);
  },
);
