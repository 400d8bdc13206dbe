import type { KyselyPlugin } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SandboxWorld } from '@/lib/collector/sandbox-world';
import { store } from '@/lib/db/connection';
import type { Asker } from '@/lib/watchlists/asker';
import { createList } from '@/lib/watchlists/create-list';
import { dryRun } from '@/lib/watchlists/dry-run';
import { readList } from '@/lib/watchlists/read-list';

/** Imports from an X (the sandbox, over HTTP), on the app-only token. */

let world: SandboxWorld;

const callsMade = async () => (await world.calls()).map(({ path }) => path);

const user = (id: number) => ({ id: `${id}`, username: `user${id}`, name: `User ${id}` });
const asker = async (): Promise<Asker> => ({ db: await store(), viewerId: '900', now: Date.now() });
const run = async (text: string, more: { slug?: string; mayAsk?: boolean } = {}) =>
  dryRun(await asker(), { text, slug: null, mayAsk: true, ...more });

async function untilComplete(text: string, more: { slug?: string } = {}) {
  for (let turn = 0; turn < 20; turn += 1) {
    const report = await run(text, more);
    if (report.isComplete) return report;
  }
  throw new Error('never complete');
}

beforeAll(async () => {
  world = await SandboxWorld.open();
});
afterAll(() => world.close());
beforeEach(async () => {
  const users = [...Array.from({ length: 520 }, (_, n) => user(n + 1)), { ...user(901), suspended: true }];
  const space = { id: '1aaa', creatorId: '7', state: 'live', title: 'On air', hostIds: ['7'] };
  await world.begin({ users, spaces: [space] });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.end();
});

describe('a dry run', () => {
  it('tells what each of a mix is, and saves nothing', async () => {
    const text = '@user1 2 @user3 @USER3 3 @nobody_here @user901 https://x.com/i/spaces/1aaa ada-lovelace';
    const report = await untilComplete(text);
    expect(report.entries.map(({ input, status, face }) => [input, status, face?.id ?? null])).toEqual([
      ['user1', 'found', '1'],
      ['2', 'found', '2'],
      ['user3', 'found', '3'],
      ['3', 'duplicate', '3'],
      ['nobody_here', 'not-found', null],
      ['user901', 'suspended', null],
      ['https://x.com/i/spaces/1aaa', 'found', '7'],
    ]);
    expect(report.counts).toMatchObject({ found: 4, duplicate: 2, 'not-found': 1, suspended: 1, pending: 0 });
    expect(report.unread).toMatchObject([{ input: 'ada-lovelace' }]);
    expect(await (await store()).selectFrom('lists').selectAll().execute()).toEqual([]);
  });

  it('of five hundred mixed handles and ids costs six calls at most, told beforehand and as it goes', async () => {
    const names = Array.from({ length: 500 }, (_, n) => (n % 2 ? `@user${n + 1}` : `${n + 1}`));
    names.splice(10, 4, '@nobody_a', '@nobody_b', '@user901', 'user16');
    const text = names.join('\n');
    const before = await run(text, { mayAsk: false });
    expect(before).toMatchObject({ isComplete: false, callsToMake: 6, counts: { pending: before.toAsk } });
    expect(await callsMade()).toEqual([]);
    const first = await run(text);
    expect(first.counts.pending).toBeLessThan(before.toAsk);
    expect(first.isComplete).toBe(false);
    const report = await untilComplete(text);
    expect(report.counts).toMatchObject({ 'not-found': 2, suspended: 1, pending: 0 });
    expect(report.counts.found + report.counts.duplicate).toBe(497);
    expect((await callsMade()).length).toBeLessThanOrEqual(6);
  });

  it('given up costs nothing more than was asked', async () => {
    const text = Array.from({ length: 500 }, (_, n) => `@user${n + 1}`).join(' ');
    await run(text);
    expect(await callsMade()).toHaveLength(1);
  });

  it('knows who has taken another name', async () => {
    await untilComplete('@user5');
    await world.control('PUT', 'world', { put: { users: [{ ...user(5), username: 'fiver' }] } });
    await (await store()).updateTable('handles').set({ checked_at: 0 }).execute();
    await untilComplete('5');
    await (await store()).updateTable('people').set({ checked_at: 0 }).execute();
    await untilComplete('@fiver');
    const { entries } = await untilComplete('@user5 @fiver');
    expect(entries).toMatchObject([
      { status: 'renamed', face: { id: '5', handle: 'fiver' } },
      { status: 'duplicate', face: { id: '5' } },
    ]);
  });

  it('measures against the list it is for, and against what one holds', async () => {
    const creators = Array.from({ length: 498 }, (_, n) => ({ id: `${n + 1}` }));
    const slug = await createList(await asker(), { name: 'Nearly full', description: '', creators });
    const report = await untilComplete('1 510 511 512', { slug });
    expect(report.entries.map(({ status }) => status)).toEqual(['listed', 'found', 'found', 'over-limit']);
    expect(report.room).toBe(2);
  });

  it('takes the creators of a list one may see, with what was noted', async () => {
    const creators = [
      { id: '1', note: 'host' },
      { id: '2', group: 'press' },
    ];
    const slug = await createList(await asker(), { name: 'Other', description: '', creators });
    const report = await untilComplete(`http://us.example/w/${slug} /w/not-ours-aaaaaaaa`);
    expect(report.entries).toMatchObject([
      { status: 'found', face: { id: '1' }, note: 'host' },
      { status: 'found', face: { id: '2' }, group: 'press' },
    ]);
    expect(report.unread).toMatchObject([{ input: '/w/not-ours-aaaaaaaa' }]);
    expect((await readList(await asker(), slug)).version).toBe(1);
  });

  it('reads a list once, however often its address is there, and few lists in all', async () => {
    const own = await createList(await asker(), { name: 'Other', description: '', creators: [{ id: '1' }] });
    const others = [...'abcdefghijklmnopqrstuvwxyz234567'].flatMap((letter) => [
      `/w/list-aaaaaaa${letter}`,
      `/w/list-bbbbbbb${letter}`,
    ]);
    const { db, ...by } = await asker();
    let asked = 0;
    const count: KyselyPlugin = {
      transformQuery: ({ node }) => {
        asked += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const text = `${`/w/${own} `.repeat(2_000)}${others.join(' ')}`;
    const report = await dryRun({ ...by, db: db.withPlugin(count) }, { text, slug: null, mayAsk: false });
    expect(report.entries.map(({ input }) => input)).toEqual(['1']);
    expect(report.unread.at(-1)?.reason).toBe('Only the first 50 lists are taken at once.');
    expect(asked).toBeLessThan(150);
  });

  it('names whom the ids on a board’s address stand for as far as that is known, without asking X', async () => {
    await untilComplete('@user1 @user2');
    const made = (await callsMade()).length;
    const { entries } = await run('https://us.example/board?creators=1,2,77&title=Mine', { mayAsk: false });
    expect(entries.map(({ input, face }) => [input, face?.handle ?? null])).toEqual([
      ['1', 'user1'],
      ['2', 'user2'],
      ['77', null],
    ]);
    expect(await callsMade()).toHaveLength(made);
  });

  it('says why X cannot be asked, and goes on from there', async () => {
    await world.control('POST', 'faults', { kind: '503', match: { path: '/2/users/by' }, count: 1 });
    const report = await run('@user1');
    expect(report).toMatchObject({ isComplete: false, pause: { code: 'x-unavailable' } });
  });

  it('asks for no more than five hundred at once', async () => {
    const text = Array.from({ length: 520 }, (_, n) => `${n + 1}`).join(' ');
    const report = await run(text, { mayAsk: false });
    expect(report).toMatchObject({ toAsk: 500, counts: { pending: 500, 'over-limit': 20 } });
  });
});
