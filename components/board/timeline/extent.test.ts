import { expect, it } from 'vitest';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { hour, minute } from '@/lib/time';
import { bareSpace } from '../fixture-spaces';
import { extentOf } from './extent';

const now = Date.UTC(2026, 10, 24, 17);

type Row = [string, Partial<BoardSpace>, [from: number, to: number, fadeTo: number] | null, boolean?];

it.each<Row>([
  ['live ones grow to now', { startedAt: now - hour }, [-hour, 0, 0]],
  ['a live one without a start fades in', {}, [-30 * minute, 0, 0], false],
  ['a live one just begun by a clock ahead', { startedAt: now + 500 }, [500, 500, 500]],
  [
    'one that X no longer lists is certain until then',
    { startedAt: now - hour, missingSince: now - 10 * minute },
    [-hour, -10 * minute, 0],
  ],
  [
    'a planned one has an open end',
    { state: 'scheduled', scheduledStart: now + hour },
    [hour, hour, 2 * hour],
  ],
  ['a planned one without a time has no place', { state: 'scheduled' }, null],
  ['a cancelled one stands where it was planned', { state: 'cancelled', scheduledStart: now }, [0, 0, hour]],
  [
    'an ended one is as long as it was',
    { state: 'ended', startedAt: now - 3 * hour, endedAt: now - hour },
    [-3 * hour, -hour, -hour],
  ],
  [
    'an ended one without a start fades in',
    { state: 'ended', endedAt: now - hour },
    [-1.5 * hour, -hour, -hour],
    false,
  ],
  [
    'an ended one without an end fades out',
    { state: 'ended', startedAt: now - 2 * hour },
    [-2 * hour, -2 * hour, -hour],
  ],
  ['an ended one without times has no place', { state: 'ended' }, null],
  [
    'one gone from X ends when that was known',
    { state: 'gone', startedAt: now - hour, goneSince: now - minute },
    [-hour, -minute, -minute],
  ],
  [
    'one of a state unknown stands by its times',
    { state: 'unknown', startedAt: now - hour },
    [-hour, -hour, 0],
  ],
  ['or by its plan', { state: 'unknown', scheduledStart: now + hour }, [hour, hour, 2 * hour]],
])('%s', (_, rest, expected, isStartKnown = true) => {
  const [from, to, fadeTo] = (expected ?? []).map((at) => now + at);
  expect(extentOf(bareSpace(rest), now)).toEqual(expected && { from, to, fadeTo, isStartKnown });
});
