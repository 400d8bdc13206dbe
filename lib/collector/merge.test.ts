import { describe, expect, it } from 'vitest';
import { keptAfterEndMs, mergeDiscovered, mergeFollowed } from '@/lib/collector/merge';
import type { CreatorContent, Person, Snapshot, Space } from '@/lib/spaces/types';

const now = 1_763_747_000_000;
const space = (id: string, more: Partial<Space> = {}): Space => ({
  id,
  state: 'live',
  stateOnWire: 'live',
  creatorId: '1',
  hostIds: ['1'],
  speakerIds: [],
  invitedIds: [],
  topicIds: [],
  ...more,
});
const person = (id: string, name = `Person ${id}`): Person => ({ id, handle: `p${id}`, name });
const content = (spaces: Space[], people: Person[] = [person('1')]): CreatorContent => ({
  spaces,
  people,
  topics: [],
  problems: [],
});
const snapshot = (spaces: Space[], people?: Person[]): Snapshot => ({
  ...content(spaces, people),
  creatorId: '1',
  version: 1,
  checkedAt: now - 10_000,
  watchedSince: now - 60_000,
});

describe('mergeDiscovered', () => {
  it('takes what X lists as it is', () => {
    const fresh = content([space('a', { title: 'Now' })]);
    expect(mergeDiscovered(null, fresh, now)).toEqual(fresh);
  });

  it('keeps a Space that vanished, with its people, and marks since when', () => {
    const before = snapshot([space('a', { speakerIds: ['2'] })], [person('1'), person('2')]);
    const merged = mergeDiscovered(before, content([]), now);
    expect(merged.spaces).toMatchObject([{ id: 'a', state: 'live', missingSince: now }]);
    expect(merged.people.map((p) => p.id)).toEqual(['1', '2']);
    const later = mergeDiscovered({ ...before, ...merged }, content([]), now + 5_000);
    expect(later.spaces[0]?.missingSince).toBe(now);
  });

  it('takes the mark away when X lists it again', () => {
    const before = snapshot([space('a', { missingSince: now - 5_000 })]);
    expect(mergeDiscovered(before, content([space('a')]), now).spaces[0]?.missingSince).toBeUndefined();
  });

  it('lets ended and missing ones go after a day', () => {
    const old = now - keptAfterEndMs - 1;
    const before = snapshot([
      space('a', { state: 'ended', endedAt: old }),
      space('b', { missingSince: old }),
      space('c', { state: 'ended', endedAt: now - 1_000 }),
    ]);
    expect(mergeDiscovered(before, content([]), now).spaces.map((s) => s.id)).toEqual(['c']);
  });

  it('forgets people whom no Space names any more, and prefers the newer profile', () => {
    const before = snapshot([space('a', { speakerIds: ['2'] })], [person('1', 'Old name'), person('2')]);
    const merged = mergeDiscovered(before, content([space('a')], [person('1', 'New name')]), now);
    expect(merged.people).toEqual([person('1', 'New name')]);
  });

  it('remembers the most listeners', () => {
    let snap = snapshot([space('a', { participantCount: 10 })]);
    for (const participantCount of [90, 40]) {
      snap = { ...snap, ...mergeDiscovered(snap, content([space('a', { participantCount })]), now) };
    }
    expect(snap.spaces[0]).toMatchObject({ participantCount: 40, peakCount: 90 });
  });

  it('does not doubt at once what X has just confirmed by id', () => {
    const before = snapshot([space('a', { confirmedAt: now - 30_000 })]);
    expect(mergeDiscovered(before, content([]), now).spaces[0]?.missingSince).toBeUndefined();
    expect(mergeDiscovered(before, content([]), now + 31_000).spaces[0]?.missingSince).toBe(now + 31_000);
  });

  it('gives the same content for the same facts in another order', () => {
    const one = mergeDiscovered(null, content([space('a'), space('b')]), now);
    const other = mergeDiscovered(null, content([space('b'), space('a')]), now);
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });
});

describe('times nobody watched', () => {
  const hour = 3_600_000;
  const gap = { from: now - 9 * hour, to: now - 5 * hour };
  const before = { ...snapshot([space('a')]), checkedAt: now - 2 * hour, unwatched: [gap] };

  it('are remembered with the first check after them, and by a look at one Space', () => {
    const found = mergeDiscovered(before, content([space('a')]), now);
    expect(found.unwatched).toEqual([gap, { from: now - 2 * hour, to: now }]);
    const looked = mergeFollowed({ ...before, ...found }, content([]), new Set(), now);
    expect(looked.unwatched).toEqual(found.unwatched);
  });

  it('change nothing while checks follow each other', () => {
    const merged = mergeDiscovered({ ...before, checkedAt: now - 4_000 }, content([space('a')]), now);
    expect(merged.unwatched).toEqual([gap]);
  });
});

describe('a start that is moved', () => {
  const at = now + 3_600_000;
  const planned = (start: number | undefined, more: Partial<Space> = {}) =>
    space('a', { state: 'scheduled', ...(start === undefined ? {} : { scheduledStart: start }), ...more });
  /** Discovered and followed tell the same; every step is through JSON, as the store keeps it. */
  const after = (...starts: (number | undefined)[]) => {
    let [found, followed] = [snapshot([planned(at)]), snapshot([planned(at)])];
    for (const start of starts) {
      const said = content([planned(start)]);
      found = JSON.parse(JSON.stringify({ ...found, ...mergeDiscovered(found, said, now) }));
      followed = JSON.parse(
        JSON.stringify({ ...followed, ...mergeFollowed(followed, said, new Set(), now) }),
      );
    }
    expect(followed.spaces).toEqual(found.spaces);
    return found.spaces[0];
  };

  it.each<[string, (number | undefined)[], number | undefined]>([
    ['not at all', [at, at], undefined],
    ['once', [at + 60_000], at],
    ['and stays there', [at + 60_000, at + 60_000], at],
    ['twice: the first announcement counts', [at + 60_000, at - 60_000], at],
    ['and back', [at + 60_000, at], undefined],
    ['and X leaves the start out for once', [at + 60_000, undefined, at + 60_000], at],
    ['never, but X leaves the start out', [undefined], undefined],
  ])('%s', (_, starts, movedFrom) => expect(after(...starts)?.movedFrom).toBe(movedFrom));

  it('is still known when it goes live and when it ends', () => {
    const moved = snapshot([planned(at + 60_000, { movedFrom: at })]);
    const live = content([planned(at + 60_000, { state: 'live', startedAt: at + 70_000 })]);
    const during = { ...moved, ...mergeDiscovered(moved, live, now) };
    expect(during.spaces[0]).toMatchObject({ state: 'live', movedFrom: at });
    const end = content([planned(at + 60_000, { state: 'ended', endedAt: at + 99_000 })]);
    expect(mergeFollowed(during, end, new Set(), now).spaces[0]).toMatchObject({ movedFrom: at });
  });
});

describe('mergeFollowed', () => {
  const none = new Set<string>();
  const before = snapshot(
    [space('a', { missingSince: now - 70_000, speakerIds: ['2'], participantCount: 55 }), space('b')],
    [person('1'), person('2')],
  );

  it('ends a Space when X says so, with its last people and listeners', () => {
    const said = space('a', { state: 'ended', stateOnWire: 'ended', endedAt: now, participantCount: 0 });
    const [a, b] = mergeFollowed(before, content([said]), none, now).spaces;
    expect(a).toMatchObject({ state: 'ended', endedAt: now, speakerIds: ['2'], participantCount: 55 });
    expect(a?.missingSince).toBeUndefined();
    expect(b).toEqual(space('b'));
  });

  it('confirms a Space that is still on', () => {
    expect(mergeFollowed(before, content([space('a')]), none, now).spaces[0]?.missingSince).toBeUndefined();
  });

  it('ends nothing when X says nothing', () => {
    expect(mergeFollowed(before, content([]), none, now).spaces).toEqual(before.spaces);
  });

  it('takes two answers a minute apart to call a Space gone, and none of them from a fault', () => {
    const look = (from: Snapshot, unknown: string[], at: number): Snapshot => ({
      ...from,
      ...mergeFollowed(from, content([]), new Set(unknown), at),
    });
    const first = look(before, ['a'], now);
    expect(first.spaces[0]).toMatchObject({ notFoundAt: now });
    expect(look(first, ['a'], now + 59_000).spaces[0]?.goneSince).toBeUndefined();
    expect(look(first, [], now + 90_000).spaces[0]?.goneSince).toBeUndefined();
    expect(look(first, ['a'], now + 60_000).spaces[0]?.goneSince).toBe(now + 60_000);
  });

  it('never calls a Space gone that X still lists', () => {
    const none = content([]);
    const once = { ...before, ...mergeFollowed(before, none, new Set(['b']), now) };
    const twice = mergeFollowed(once, none, new Set(['b']), now + 120_000);
    expect(twice.spaces[1]).toEqual(space('b'));
  });
});
