import { expect, it } from 'vitest';
import { type Collector, collector } from '@/lib/collector/collector';
import { readingOf } from '@/lib/collector/reading-for-test';
import { forgetRecent, keepRecent, type RecentBoard, recentBoard } from '@/lib/collector/recent-boards';
import type { Board, BoardCreator } from '@/lib/spaces/board-schema';

const now = 1_763_747_000_000;
const keys = ['ada', 'bo'];
const ada: BoardCreator = { id: '1', key: 'ada', status: 'checked' };
const bo: BoardCreator = { id: '2', key: 'bo', status: 'checked' };
const pace = 4_000;
const stranger = { id: '9', intervalMs: pace };

const reading = (change: Partial<Board> = {}): RecentBoard => ({
  ...readingOf(['1', '2'], now, { creators: [ada, bo], intervalMs: pace, ...change }),
  version: 7,
});

/** A collector of its own for each case: what is kept is kept by collector. */
const fresh = (): Collector => ({ ...collector() });

it('tells a second viewer what the first was told, for a quarter of a second', () => {
  const c = fresh();
  const told = reading();
  keepRecent(c, keys, '8', told);
  expect(recentBoard(c, keys, stranger, now + 249)).toBe(told);
  expect(recentBoard(c, keys, stranger, now + 250)).toBeNull();
  expect(recentBoard(c, keys, stranger, now - 1)).toBeNull();
  expect(recentBoard(c, ['ada'], stranger, now)).toBeNull();
});

it('keeps a reading with somebody’s own Spaces for that person alone', () => {
  const c = fresh();
  const own = reading();
  keepRecent(c, keys, ada.id, own);
  expect(recentBoard(c, keys, stranger, now)).toBeNull();
  expect(recentBoard(c, keys, { id: ada.id, intervalMs: pace }, now)).toBe(own);
});

it('never gives somebody who is on the board what others were told', () => {
  const c = fresh();
  keepRecent(c, keys, stranger.id, reading());
  expect(recentBoard(c, keys, { id: bo.id, intervalMs: pace }, now)).toBeNull();
});

it('reads again for a viewer whose creators come round at another pace', () => {
  const c = fresh();
  keepRecent(c, keys, '8', reading());
  expect(recentBoard(c, keys, { id: '9', intervalMs: pace + 1 }, now)).toBeNull();
});

it.each([
  ['a creator is being looked up', { creators: [ada, { ...bo, status: 'checking' as const }] }],
  ['a creator was refused', { creators: [ada, { ...bo, status: 'refused' as const }] }],
  ['a name has no id yet', { creators: [ada] }],
  ['X has paused us', { pause: { code: 'rate-limited' as const, since: now } }],
])('shares nothing while %s, and forgets what was', (_, change) => {
  const c = fresh();
  keepRecent(c, keys, '8', reading());
  keepRecent(c, keys, '8', reading(change));
  expect(recentBoard(c, keys, stranger, now)).toBeNull();
});

it('forgets all when something was stored', () => {
  const c = fresh();
  keepRecent(c, keys, '8', reading());
  forgetRecent(c);
  expect(recentBoard(c, keys, stranger, now)).toBeNull();
});
