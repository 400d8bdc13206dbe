import { describe, expect, it } from 'vitest';
import { bareSpace as space } from '@/components/board/fixture-spaces';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { languageName } from './language';
import { isOverdue, momentsOf, nameOf, slipWords, timeWords, titleOf } from './space-words';

const now = Date.UTC(2026, 10, 24, 17);
const min = 60_000;
const words = (rest: Partial<BoardSpace>) => timeWords(space(rest), now, 'Europe/Berlin');

describe('the time of a Space in words', () => {
  it.each<[Partial<BoardSpace>, string, string | undefined]>([
    [{ startedAt: now - 72 * min }, 'live for 1 h 12 min', 'since today 16:48 CET'],
    [{ startedAt: now - 200 }, 'live just now', 'since today 17:59 CET'],
    [{}, 'live now', undefined],
    [{ state: 'scheduled', scheduledStart: now + 25 * min }, 'starts in 25 min', 'today 18:25 CET'],
    [{ state: 'scheduled', scheduledStart: now - 30_000 }, 'due now', 'today 17:59 CET'],
    [
      { state: 'scheduled', scheduledStart: now - 6 * min },
      'should have started 6 min ago',
      'today 17:54 CET',
    ],
    [{ state: 'scheduled' }, 'start not known', undefined],
    [
      { state: 'ended', startedAt: now - 78 * min, endedAt: now - 20 * min },
      'ran 58 min',
      'ended today 17:40 CET',
    ],
    [{ state: 'ended', endedAt: now - 20 * min }, 'ended 20 min ago', 'today 17:40 CET'],
    [{ state: 'ended' }, 'ended', undefined],
    [{ state: 'cancelled', scheduledStart: now + 25 * min }, 'cancelled', 'was planned for today 18:25 CET'],
    [{ state: 'gone', startedAt: now - 72 * min }, 'gone from X', 'began today 16:48 CET'],
    [{ state: 'gone' }, 'gone from X', undefined],
    [{ state: 'unknown' }, 'state not known', undefined],
  ])('%j', (rest, lead, moment) => {
    expect(words(rest)).toMatchObject({ lead, ...(moment ? { moment } : {}) });
    expect(words(rest).moment).toBe(moment);
  });

  it('is overdue from a minute after its planned start, and only while scheduled', () => {
    expect(isOverdue(space({ state: 'scheduled', scheduledStart: now - 59_000 }), now)).toBe(false);
    expect(isOverdue(space({ state: 'scheduled', scheduledStart: now - min }), now)).toBe(true);
    expect(isOverdue(space({ scheduledStart: now - min }), now)).toBe(false);
  });

  it('lists the moments that are known and no others', () => {
    const labels = momentsOf(space({ startedAt: now, createdAt: now - min }), now, 'UTC').map(
      ({ label }) => label,
    );
    expect(labels).toEqual(['Announced', 'Started']);
  });
});

describe('a start that was moved', () => {
  const slip = (rest: Partial<BoardSpace>) =>
    slipWords(space({ state: 'scheduled', scheduledStart: now + 150 * min, ...rest }), now, 'Europe/Berlin');

  it.each<[string, Partial<BoardSpace>, ReturnType<typeof slip>]>([
    ['later on the day', { movedFrom: now + 60 * min }, { from: '19:00', to: '20:30' }],
    ['earlier', { movedFrom: now + 180 * min }, { from: '21:00', to: '20:30' }],
    [
      'from another day',
      { movedFrom: now - 24 * 60 * min },
      { from: 'Mon 23 Nov, 18:00', to: 'Tue 24 Nov, 20:30' },
    ],
    ['by seconds', { movedFrom: now + 150 * min - 30_000 }, null],
    ['and is live by now', { state: 'live', movedFrom: now + 60 * min }, { from: '19:00', to: '20:30' }],
    ['and is over', { state: 'ended', movedFrom: now + 60 * min }, null],
    ['and is cancelled', { state: 'cancelled', movedFrom: now + 60 * min }, null],
    ['never', {}, null],
  ])('%s', (_, rest, expected) => expect(slip(rest)).toEqual(expected));

  it('shows both times among the moments', () => {
    const moved = space({ state: 'scheduled', scheduledStart: now + 60 * min, movedFrom: now });
    expect(momentsOf(moved, now, 'UTC').map(({ label, text }) => `${label} ${text}`)).toEqual([
      'First planned for Tue 24 Nov, 17:00 UTC',
      'Moved to Tue 24 Nov, 18:00 UTC',
    ]);
  });
});

describe('names', () => {
  it('stand in for what X did not send', () => {
    expect(titleOf(space({ title: '  ' }))).toBe('Untitled Space');
    expect(nameOf('7', undefined)).toBe('Account 7');
    expect(nameOf('7', { id: '7', handle: 'ada', name: ' ' })).toBe('@ada');
  });

  it.each([
    ['en', 'English'],
    ['iw', 'Hebrew'],
    ['in', 'Indonesian'],
    ['pt-BR', 'Brazilian Portuguese'],
    ['zh_TW', 'Chinese (Taiwan)'],
    ['und', undefined],
    ['', undefined],
    [undefined, undefined],
    ['not a language', 'not a language'],
  ])('language %s reads %s', (lang, name) => expect(languageName(lang)).toBe(name));
});
