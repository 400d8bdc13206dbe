import { describe, expect, it } from 'vitest';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { languageName } from './language';
import { isOverdue, momentsOf, nameOf, timeWords, titleOf } from './space-words';

const now = Date.UTC(2026, 10, 24, 17);
const min = 60_000;
const space = (rest: Partial<BoardSpace>): BoardSpace => ({
  id: '1',
  state: 'live',
  creatorId: '7',
  hostIds: [],
  speakerIds: [],
  invitedIds: [],
  topicIds: [],
  ...rest,
});
const words = (rest: Partial<BoardSpace>) => timeWords(space(rest), now, 'Europe/Berlin');

describe('the time of a Space in words', () => {
  it.each<[Partial<BoardSpace>, string, string | undefined]>([
    [{ startedAt: now - 72 * min }, 'live for 1 h 12 min', 'since today 16:48 CET'],
    [{ startedAt: now - 200 }, 'live just now', 'since today 17:59 CET'],
    [{}, 'live now', undefined],
    [{ state: 'scheduled', scheduledStart: now + 25 * min }, 'starts in 25 min', 'today 18:25 CET'],
    [{ state: 'scheduled', scheduledStart: now - 30_000 }, 'due now', 'today 17:59 CET'],
    [{ state: 'scheduled', scheduledStart: now - 6 * min }, '6 min overdue', 'today 17:54 CET'],
    [{ state: 'scheduled' }, 'start not known', undefined],
    [
      { state: 'ended', startedAt: now - 78 * min, endedAt: now - 20 * min },
      'ran 58 min',
      'ended today 17:40 CET',
    ],
    [{ state: 'ended', endedAt: now - 20 * min }, 'ended 20 min ago', 'ended today 17:40 CET'],
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
