import { describe, expect, it } from 'vitest';
import { assembleBoard, type BoardInput, type CreatorInput } from '@/lib/spaces/board';
import { boardSchema } from '@/lib/spaces/board-schema';
import { testPerson as person, testSpace as space, testSnapshot } from '@/lib/spaces/spaces-for-test';
import type { Snapshot } from '@/lib/spaces/types';

const now = 1_763_747_000_000;
const snapshot = (creatorId: string, more: Partial<Snapshot> = {}) =>
  testSnapshot(creatorId, { checkedAt: now, watchedSince: now - 60_000, ...more });
const creator = (id: string, more: Partial<CreatorInput> = {}): CreatorInput => ({
  id,
  key: id,
  person: null,
  snapshot: snapshot(id),
  problem: null,
  ...more,
});
const board = (input: Partial<BoardInput>) =>
  assembleBoard({ creators: [], rejected: [], unresolved: [], intervalMs: 5_000, ...input });

describe('assembleBoard', () => {
  it('gives what the browser expects', () => {
    const snap = snapshot('1', { spaces: [space('a', { title: 'Hi' })], people: [person('1')] });
    const made = board({ creators: [creator('1', { snapshot: snap, person: person('1') })] }).board;
    expect(boardSchema.parse(made)).toEqual(made);
    expect(made.people['1']).toMatchObject({ handle: 'p1' });
  });

  it('says when nobody watched, and of how many creators', () => {
    const gap = { from: now - 9_000_000, to: now - 8_000_000 };
    const since = { watchedSince: now - 90_000_000 };
    const snapshots = [snapshot('1', { ...since, unwatched: [gap] }), snapshot('2', since)];
    const made = board({ creators: snapshots.map((each) => creator(each.creatorId, { snapshot: each })) });
    expect(made.board.unwatched).toEqual([
      { from: 0, to: since.watchedSince, creators: 2 },
      { ...gap, creators: 1 },
    ]);
    expect(board({}).board).not.toHaveProperty('unwatched');
  });

  it('shows a Space of two watched hosts once, as the newer reply tells it', () => {
    const old = snapshot('1', { checkedAt: now - 9_000, spaces: [space('a', { title: 'Old' })] });
    const fresh = snapshot('2', { spaces: [space('a', { title: 'New' })] });
    const { spaces } = board({
      creators: [creator('2', { snapshot: fresh }), creator('1', { snapshot: old })],
    }).board;
    expect(spaces.map((s) => s.title)).toEqual(['New']);
  });

  it('shows nothing of a person who became protected, whatever a newer check kept of before', () => {
    const before = person('9', { bio: 'secret', avatarUrl: 'https://a.test/9.jpg', protected: false });
    const now9 = person('9', { protected: true });
    const old = snapshot('1', { checkedAt: now - 9_000, people: [now9] });
    const fresh = snapshot('2', { people: [before] });
    const { people } = board({
      creators: [creator('1', { snapshot: old }), creator('2', { snapshot: fresh })],
    }).board;
    expect(people['9']).toEqual({ id: '9', handle: 'p9', name: 'P 9', isProtected: true });
  });

  it('tells apart checked, still checking and refused', () => {
    const problem = { code: 'rate-limited' as const, since: now, retryAt: now + 5_000 };
    const { creators, pause } = board({
      creators: [creator('1'), creator('2', { snapshot: null }), creator('3', { problem })],
      unresolved: [{ key: 'nasa', problem: null }],
    }).board;
    expect(creators.map((c) => c.status)).toEqual(['checked', 'checking', 'refused', 'checking']);
    expect(pause).toEqual({ code: 'rate-limited', since: now, retryAt: now + 5_000 });
  });

  it('keeps ages out of the content', () => {
    const at = (checkedAt: number) =>
      board({ creators: [creator('1', { snapshot: snapshot('1', { checkedAt }) })] });
    expect(JSON.stringify(at(now).board)).toBe(JSON.stringify(at(now + 60_000).board));
    expect(at(now + 60_000).checkedAt).toEqual([now + 60_000]);
  });

  it('gives reminders only where they were read for this viewer', () => {
    const snap = snapshot('1', { spaces: [space('a'), space('b')] });
    const { spaces } = board({
      creators: [creator('1', { snapshot: snap })],
      subscriberCounts: new Map([['a', 12]]),
    }).board;
    expect(spaces.map((s) => s.subscriberCount)).toEqual([12, undefined]);
  });

  it('is complete since the last creator joined the watch', () => {
    const since = (watchedSince: number) =>
      creator(`${watchedSince}`, { snapshot: snapshot('1', { watchedSince }) });
    expect(board({ creators: [since(1), since(9), since(4)] }).board.watchedSince).toBe(9);
    expect(board({}).board.watchedSince).toBeNull();
  });

  it('tells apart ended, cancelled, gone from X and not confirmed', () => {
    const since = { missingSince: now - 9, notFoundAt: now - 5 };
    const spaces = [
      space('a', { state: 'ended' }),
      space('b', { state: 'scheduled', ...since, goneSince: now }),
      space('c', { ...since, goneSince: now }),
      space('d', since),
    ];
    const made = board({ creators: [creator('1', { snapshot: snapshot('1', { spaces }) })] }).board.spaces;
    expect(made.map(({ state, missingSince }) => [state, missingSince !== undefined])).toEqual([
      ['ended', false],
      ['cancelled', false],
      ['gone', false],
      ['live', true],
    ]);
  });
});
