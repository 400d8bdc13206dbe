import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readSubscriberCounts } from '@/lib/collector/subscriber-counts';
import type { Space } from '@/lib/spaces/types';
import { minute } from '@/lib/time';

type Reply =
  | { ok: true; value: Map<string, number>; rateLimit?: object }
  | { ok: false; problem: object; rateLimit?: object };
type Access = { ok: true; accessToken: string } | { ok: false; code: string };

const edges = vi.hoisted(() => ({
  now: 1_000_000_000,
  end: vi.fn(async (_?: object) => undefined),
  take: vi.fn(),
  reserveSlot: vi.fn(),
  noteLimit: vi.fn(),
  accessTokenFor: vi.fn<(userId: string) => Promise<Access>>(),
  ask: vi.fn<(edge: object, token: string, ids: string[]) => Promise<Reply>>(),
}));
vi.mock('@/lib/auth/access-token', () => ({ accessTokenFor: edges.accessTokenFor }));
vi.mock('@/lib/collector/reads-ledger', () => ({ dailyReads: () => ({ take: edges.take }) }));
vi.mock('@/lib/db/budget', () => ({ reserveSlot: edges.reserveSlot, noteLimit: edges.noteLimit }));
vi.mock('@/lib/db/connection', () => ({ store: async () => ({}) }));
vi.mock('@/lib/db/store-clock', () => ({ storeTime: () => edges.now }));
vi.mock('@/lib/env', () => ({ env: () => ({ x: { apiOrigin: 'https://x.test' } }) }));
vi.mock('@/lib/x/spaces', () => ({ getOwnSubscriberCounts: edges.ask }));

const space = (id: string, creatorId: string, state: Space['state'] = 'scheduled'): Space => ({
  id,
  creatorId,
  state,
  stateOnWire: state,
  hostIds: [],
  speakerIds: [],
  invitedIds: [],
  topicIds: [],
});
const own = [space('1a', 'ada')];
const read = async (viewerId: string, spaces: Space[], waitMs = 1_000) => [
  ...(await readSubscriberCounts(viewerId, spaces, waitMs)),
];

beforeEach(() => {
  globalThis.spaceboardSubscriberCounts = undefined;
  for (const edge of [edges.end, edges.noteLimit]) edge.mockReset();
  edges.take.mockReset().mockResolvedValue({ ok: true, end: edges.end });
  edges.reserveSlot.mockReset().mockResolvedValue({ ok: true, tokenKey: 'user:ada' });
  edges.accessTokenFor.mockReset().mockResolvedValue({ ok: true, accessToken: 'token-of-ada' });
  edges.ask.mockReset().mockImplementation(async (_edge, _token, ids) => ({
    ok: true,
    value: new Map(ids.map((id, index) => [id, 10 + index])),
  }));
});

describe('counts of reminders', () => {
  it('are asked for one’s own Spaces that are not over, with one’s own token', async () => {
    const spaces = [...own, space('1b', 'ben'), space('1c', 'ada', 'ended'), space('1d', 'ada', 'live')];
    expect(await read('ada', spaces)).toEqual([
      ['1a', 10],
      ['1d', 11],
    ]);
    expect(edges.accessTokenFor).toHaveBeenCalledWith('ada');
    expect(edges.ask.mock.calls).toEqual([[expect.anything(), 'token-of-ada', ['1a', '1d']]]);
  });

  it('are asked of nobody without Spaces', async () => {
    expect(await read('ben', own)).toEqual([]);
    expect(edges.take).not.toHaveBeenCalled();
  });

  it('are never another’s: what one has read is not told to the next', async () => {
    await read('ada', own);
    edges.accessTokenFor.mockResolvedValue({ ok: false, code: 'no-connection' });
    expect(await read('ben', [space('1a', 'ben')])).toEqual([]);
  });

  it('are asked a hundred at a time', async () => {
    await read(
      'ada',
      Array.from({ length: 130 }, (_, index) => space(`1x${index}`, 'ada')),
    );
    expect(edges.ask.mock.calls[0]?.[2]).toHaveLength(100);
  });

  it('are asked again after a minute, and once by all who ask meanwhile', async () => {
    await Promise.all([read('ada', own), read('ada', own)]);
    edges.now += minute;
    await read('ada', own);
    expect(edges.ask).toHaveBeenCalledOnce();
    edges.now += 1;
    await read('ada', own);
    expect(edges.ask).toHaveBeenCalledTimes(2);
  });

  it('stay as they were, and what was taken is given back, when they cannot be asked for', async () => {
    await read('ada', own);
    const ways = [
      () => edges.take.mockResolvedValueOnce({ ok: false }),
      () => edges.reserveSlot.mockResolvedValueOnce({ ok: false }),
      () => edges.accessTokenFor.mockResolvedValueOnce({ ok: false, code: 'no-connection' }),
      () => edges.ask.mockResolvedValueOnce({ ok: false, problem: {} }),
      () => edges.ask.mockRejectedValueOnce(new Error('a bug')),
    ];
    for (const fail of ways) {
      edges.now += minute + 1;
      edges.end.mockClear();
      fail();
      expect(await read('ada', own)).toEqual([['1a', 10]]);
    }
    expect(edges.end.mock.calls).toEqual([[]]);
  });

  it('are counted as reads, and what X says of its limit is kept also when it refuses', async () => {
    const rateLimit = { limit: 300, remaining: 0, resetAt: 9 };
    edges.ask.mockResolvedValueOnce({ ok: true, value: new Map([['1a', 3]]), rateLimit });
    await read('ada', own);
    expect(edges.end.mock.calls[0]).toEqual([{ spaceIds: ['1a'], userIds: [] }]);
    edges.now += minute + 1;
    edges.ask.mockResolvedValueOnce({ ok: false, problem: {}, rateLimit });
    await read('ada', own);
    expect(edges.noteLimit).toHaveBeenCalledTimes(2);
    expect(edges.noteLimit).toHaveBeenLastCalledWith({}, 'spaces', 'user:ada', rateLimit);
  });

  it('are not waited for by whoever does not wait', async () => {
    let answer = (_: Reply) => {};
    edges.ask.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    expect(await read('ada', own, 0)).toEqual([]);
    await vi.waitFor(() => expect(edges.ask).toHaveBeenCalled());
    answer({ ok: true, value: new Map([['1a', 5]]) });
    expect(await read('ada', own)).toEqual([['1a', 5]]);
  });
});
