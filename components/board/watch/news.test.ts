import { describe, expect, it } from 'vitest';
import { fullBoard } from '@/components/board/fixtures';
import type { BoardReading, BoardSpace } from '@/lib/spaces/board-schema';
import { hour, minute } from '@/lib/time';
import { newlyLive, startingSoon } from './news';
import { newsWords } from './show-notification';
import { tabTitle } from './tab-title';

const now = Date.UTC(2026, 10, 24, 17);
const full = fullBoard(now);
const [host] = full.board.creators;

function space(rest: Partial<BoardSpace>): BoardSpace {
  const [like] = full.board.spaces;
  if (!like || !host) throw new Error('the fixture is empty');
  return { ...like, creatorId: host.id, id: 'a', ...rest };
}

const board = (spaces: BoardSpace[], checkedAt = now - 30_000): BoardReading => ({
  board: { ...full.board, creators: host ? [host] : [], spaces },
  checkedAt: [checkedAt],
  serverNow: now,
});
const planned = space({ state: 'scheduled', startedAt: undefined, scheduledStart: now });
const live = space({ state: 'live', startedAt: now - minute });

describe('going live', () => {
  it.each([
    ['one that was planned', board([planned]), board([live]), ['live a']],
    ['one that nobody had announced', board([]), board([live]), ['live a']],
    ['one that was live already', board([live]), board([{ ...live, participantCount: 9 }]), []],
    ['one of a creator who was never checked before', board([], 0), board([live]), []],
    ['one that ended', board([live]), board([{ ...live, state: 'ended' }]), []],
    ['one that began while this machine slept', board([]), board([{ ...live, startedAt: now - hour }]), []],
  ])('is told of %s as it should be', (_, before, after, keys) => {
    expect(newlyLive(before, after, now).map(({ key }) => key)).toEqual(keys);
  });
});

describe('starting soon', () => {
  it.each([
    ['in 11 min', now + 11 * minute, 0],
    ['in 10 min', now + 10 * minute, 1],
    ['in a moment', now + 1, 1],
    ['now', now, 0],
    ['without a time', undefined, 0],
  ])('counts what starts %s', (_, scheduledStart, count) => {
    expect(startingSoon([{ ...planned, scheduledStart }], now)).toHaveLength(count);
  });

  it('is news again when the start is moved', () => {
    const keys = [3, 8].flatMap((wait) =>
      startingSoon([{ ...planned, scheduledStart: now + wait * minute }], now).map(({ key }) => key),
    );
    expect(new Set(keys).size).toBe(2);
  });
});

it('says who and what', () => {
  const people = { [live.creatorId]: { id: live.creatorId, handle: 'ada', name: 'Ada' } };
  const soon = { ...planned, title: 'Orbits', scheduledStart: now + 10 * minute };
  expect(newsWords({ kind: 'live', key: '', space: live }, people, now).title).toBe('Ada is live');
  expect(newsWords({ kind: 'soon', key: '', space: soon }, people, now)).toEqual({
    title: 'Ada starts in 10 min',
    body: 'Orbits',
  });
});

it.each([
  ['Launch partners', 3, '(3) Launch partners'],
  ['(3) Launch partners', 4, '(4) Launch partners'],
  ['(3) Launch partners', 0, 'Launch partners'],
  ['(3) Launch partners', null, 'Launch partners'],
  ['(Not) a count', 2, '(2) (Not) a count'],
])('makes the title of %s with %s live %s', (present, count, title) => {
  expect(tabTitle(present, count)).toBe(title);
});
