import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { collector } from '@/lib/collector/collector';
import { readBoard } from '@/lib/collector/read-board';
import { readAllowance, readCreators } from '@/lib/collector/read-creators';
import { SandboxWorld } from '@/lib/collector/sandbox-world';
import { startDriver } from '@/lib/collector/start-driver';
import { readBudget } from '@/lib/db/budget';
import { store } from '@/lib/db/connection';
import { CodedError } from '@/lib/errors';
import type { Board } from '@/lib/spaces/board-schema';

/** The whole way of the data, from an X (the sandbox, over HTTP) to a board, on the app-only token. */

// Real time passes here: calls to X are a second apart.
vi.setConfig({ testTimeout: 30_000 });

const viewerId = '900';
let world: SandboxWorld;

const callsTo = async (path: string) => (await world.calls()).filter((call) => call.path === path);

const byCreators = '/2/spaces/by/creator_ids';
const user = (id: string) => ({ id, username: `user${id}`, name: `User ${id}` });
const live = (id: string, creatorId: string) => ({
  id,
  creatorId,
  state: 'live',
  title: `On air ${id}`,
  hostIds: [creatorId],
});
const read = (...keys: string[]) => readBoard({ viewerId, keys, waitMs: 4_000 });
/** Waits for a look-up that goes on beside the reading. */
const eventually = <T>(expected: () => Promise<T>, timeout = 15_000) =>
  vi.waitFor(expected, { timeout, interval: 100 });

/** Reads until all of these were checked: what a test starts from. */
const known = (...keys: string[]) =>
  eventually(async () => {
    const reading = await read(...keys);
    expect(reading.board.creators.map((creator) => creator.status)).toEqual(keys.map(() => 'checked'));
    return reading;
  });
const titles = (board: Board) => board.spaces.map((space) => space.title);

const realNow = Date.now;
let ahead = 0;

/** Both clocks, ours and X's, go on from so much later: everything is due again. */
async function passTime(ms: number) {
  ahead += ms;
  vi.spyOn(Date, 'now').mockImplementation(() => realNow() + ahead);
  await world.control('POST', 'clock', { advanceMs: ms });
}

/** Look-ups that wait for their slot end with their test: the next one's X and store would meet them. */
async function lookupsEnd() {
  const { creators, people, spaces, handles } = collector();
  const ids = Array.from({ length: 150 }, (_, i) => `${i + 1}`);
  const names = ['user1', 'user2', 'user3', 'renamed', 'nobody_here'];
  const isUnderWay = () =>
    ids.some((id) => creators.has(id) || people.has(id)) ||
    ['1aaa', '1bbb'].some((id) => spaces.has(id)) ||
    names.some((name) => handles.has(name));
  await vi.waitUntil(() => !isUnderWay(), { timeout: 15_000 });
}

/** The plan runs until `expected` holds. */
async function driven(expected: () => Promise<void>) {
  const stop = startDriver();
  try {
    await eventually(expected);
  } finally {
    await stop();
  }
}

beforeAll(async () => {
  world = await SandboxWorld.open();
});
afterAll(() => world.close());

beforeEach(async () => {
  const users = [...Array.from({ length: 150 }, (_, i) => user(`${i + 1}`))];
  await world.begin({ users, spaces: [live('1aaa', '1'), live('1bbb', '2')] });
});
afterEach(async () => {
  await lookupsEnd();
  vi.restoreAllMocks();
  ahead = 0;
  globalThis.spaceboardClock = undefined;
  await world.end();
});

describe('a board', () => {
  it('comes whole at the first look: handles and ids mixed, the unknown named', async () => {
    const { board, checkedAt } = await read('user1', '2', 'nobody_here');
    expect(titles(board)).toEqual(['On air 1aaa', 'On air 1bbb']);
    expect(board.creators.map(({ key, status }) => [key, status])).toEqual([
      ['user1', 'checked'],
      ['2', 'checked'],
    ]);
    expect(board.rejected).toEqual([{ key: 'nobody_here', reason: 'not-on-x' }]);
    expect(board.people['2']?.handle).toBe('user2');
    expect(checkedAt.every((at) => at > Date.now() - 10_000)).toBe(true);
  });

  it('costs one call however many look at once', async () => {
    await Promise.all(
      Array.from({ length: 30 }, (_, i) => readBoard({ viewerId: `${i}`, keys: ['1', '2'], waitMs: 4_000 })),
    );
    expect(await callsTo(byCreators)).toHaveLength(1);
  });

  it('packs 150 creators into two calls more than a second apart', async () => {
    const keys = Array.from({ length: 150 }, (_, i) => `${i + 1}`);
    const { board } = await read(...keys);
    expect(board.creators.filter((creator) => creator.status === 'checked')).toHaveLength(150);
    const calls = await callsTo(byCreators);
    expect(calls.map((call) => call.query.user_ids?.split(',').length)).toEqual([100, 50]);
    const { slots } = await readBudget(await store(), 'spaces-by-creators', Date.now());
    const [first = 0, second = 0] = slots.map((slot) => slot.at).sort((a, b) => a - b);
    expect(second - first).toBeGreaterThanOrEqual(1_050);
  });

  it('knows one person under two names as one creator', async () => {
    const { board } = await read('user1', '1');
    expect(board.creators).toHaveLength(1);
  });

  it('ends a Space only when X says so, and keeps it', async () => {
    await known('1');
    await world.control('PUT', 'world', { put: { spaces: [{ ...live('1aaa', '1'), state: 'ended' }] } });
    await passTime(10_000);
    const { board } = await read('1');
    expect(board.spaces[0]).toMatchObject({ id: '1aaa', state: 'live', missingSince: expect.any(Number) });
    await driven(async () => {
      const later = await read('1');
      expect(later.board.spaces[0]).toMatchObject({
        id: '1aaa',
        state: 'ended',
        endedAt: expect.any(Number),
      });
    });
  });

  it('calls a Space gone after X did not know it twice, a minute apart', async () => {
    await known('1');
    await world.control('PUT', 'world', { remove: { spaces: ['1aaa'] } });
    await passTime(10_000);
    await read('1');
    await driven(async () => expect(await callsTo('/2/spaces')).toHaveLength(1));
    const first = (await read('1')).board.spaces[0];
    expect(first).toMatchObject({ id: '1aaa', state: 'live', missingSince: expect.any(Number) });
    expect(first).not.toHaveProperty('goneSince');
    await passTime(61_000);
    await read('1');
    await driven(async () => {
      expect((await read('1')).board.spaces[0]).toMatchObject({ goneSince: expect.any(Number) });
    });
  });

  it('is kept fresh by the plan while somebody looks, without anybody asking again', async () => {
    await known('1');
    await driven(async () => expect((await callsTo(byCreators)).length).toBeGreaterThanOrEqual(2));
  });

  it.each([
    ['429-rate', 'rate-limited'],
    ['402', 'credits-depleted'],
    ['403-spend-cap', 'spend-cap-reached'],
    ['503', 'x-unavailable'],
    ['html', 'x-unreadable'],
    ['truncated', 'x-unreadable'],
    ['huge', 'x-unreadable'],
    ['redirect', 'x-unreadable'],
    ['reset', 'x-unreachable'],
  ])('keeps what it knew when X answers %s, and says why', async (kind, code) => {
    const before = await known('1');
    await world.control('POST', 'faults', { kind, match: { path: byCreators } });
    await passTime(10_000);
    const refusedAt = performance.now();
    await read('1');
    await eventually(async () => {
      const { board, checkedAt } = await read('1');
      expect(titles(board)).toEqual(['On air 1aaa']);
      expect(board.creators[0]).toMatchObject({ status: 'refused', problem: { code } });
      expect(board.pause).toMatchObject({ code, retryAt: expect.any(Number) });
      expect(checkedAt).toEqual(before.checkedAt);
    });
    // One before the trouble, one that met it, and no other sooner than two seconds after the last.
    const tries = 2 + (performance.now() - refusedAt) / 2_000;
    expect((await callsTo(byCreators)).length).toBeLessThanOrEqual(tries);
  });

  it('ends nothing on a reply that leaves things out', async () => {
    await known('1', '2');
    await world.control('POST', 'faults', { kind: 'empty', match: { path: byCreators } });
    await passTime(10_000);
    const { board } = await read('1', '2');
    expect(board.spaces.map((space) => space.state)).toEqual(['live', 'live']);
  });

  it('shows what is known while somebody has filled the queues', async () => {
    await known('1', 'user2');
    await passTime(10_000);
    const { creators, handles } = collector();
    const full = () => {
      throw new CodedError('busy', 'Too many look-ups are waiting');
    };
    vi.spyOn(creators, 'add').mockImplementation(full);
    vi.spyOn(handles, 'add').mockImplementation(full);
    const { board } = await read('1', 'user2', 'user3');
    expect(titles(board)).toEqual(['On air 1aaa', 'On air 1bbb']);
    expect(board.creators.map(({ key, status }) => [key, status])).toContainEqual(['user3', 'checking']);
  });

  it('does not show data of more than an hour ago as if it were now', async () => {
    await known('1');
    await world.control('POST', 'faults', { kind: '503', match: { path: byCreators } });
    await passTime(61 * 60_000);
    const { board } = await read('1');
    expect(board.spaces).toEqual([]);
    expect(board.creators[0]).toMatchObject({ status: 'refused', problem: { code: 'x-unavailable' } });
  });

  it('follows a creator who took another handle, even one with nothing on', async () => {
    await known('user3');
    await world.control('PUT', 'world', { put: { users: [{ ...user('3'), username: 'renamed' }] } });
    await passTime(25 * 3_600_000);
    await eventually(async () => {
      const { board } = await read('user3');
      expect(board.people['3']?.handle).toBe('renamed');
      expect(board.creators[0]).toMatchObject({ id: '3', key: 'user3' });
    });
  });

  it('names a creator whom X suspended since', async () => {
    await known('user3');
    await world.control('PUT', 'world', { put: { users: [{ ...user('3'), suspended: true }] } });
    await passTime(25 * 3_600_000);
    await eventually(async () => {
      const { board } = await read('user3');
      expect(board.rejected).toEqual([{ key: 'user3', reason: 'suspended' }]);
    });
  });
});

it('tells what is left of the allowance', async () => {
  await readCreators(['1'], { viewerId, waitMs: 4_000 });
  expect(await readAllowance(viewerId)).toMatchObject({ limit: 300, remaining: 299 });
});
