import { describe, expect, it } from 'vitest';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { spaceCalendar } from '@/lib/spaces/calendar';
import { hour, minute } from '@/lib/time';

const now = Date.UTC(2026, 10, 24, 17);
const space = (rest: Partial<BoardSpace> = {}): BoardSpace => ({
  id: '1OdKrXYzLqoKX',
  state: 'scheduled',
  title: 'Harbour at dawn',
  creatorId: '7',
  hostIds: [],
  speakerIds: [],
  invitedIds: [],
  topicIds: [],
  createdAt: now - 24 * hour,
  updatedAt: now - 2 * hour,
  scheduledStart: now + 25 * minute,
  ...rest,
});
const host = { id: '7', handle: 'ada_onair', name: 'Ada Onair' };
const context = { host, url: 'https://x.com/i/spaces/1OdKrXYzLqoKX', appHost: 'spaces.example.org', now };
const write = (rest?: Partial<BoardSpace>, more: Partial<typeof context> = {}) =>
  spaceCalendar(space(rest), { ...context, ...more }) ?? '';
/** Folded lines put together again. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
const propertyOf = (text: string, name: string) =>
  linesOf(text)
    .find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    ?.replace(/^[^:]*:/, '');

describe('a Space for a calendar', () => {
  it('is one event in instants of UTC, with a link to X', () => {
    const text = write();
    expect(linesOf(text)[0]).toBe('BEGIN:VCALENDAR');
    expect(linesOf(text).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(propertyOf(text, 'DTSTART')).toBe('20261124T172500Z');
    expect(propertyOf(text, 'DTEND')).toBe('20261124T182500Z');
    expect(propertyOf(text, 'DTSTAMP')).toBe('20261124T170000Z');
    expect(propertyOf(text, 'SUMMARY')).toBe('Harbour at dawn');
    expect(propertyOf(text, 'URL')).toBe(context.url);
    expect(propertyOf(text, 'DESCRIPTION')).toBe(
      `Hosted by Ada Onair (@ada_onair) in X Spaces.\\nX names no end: one hour is assumed.\\n${context.url}`,
    );
    expect(text).not.toContain('TZID');
  });

  it('keeps its name while it is moved, and counts on', () => {
    const [before, after] = [write(), write({ scheduledStart: now + 3 * hour, updatedAt: now - minute })];
    expect(propertyOf(before, 'UID')).toBe('1OdKrXYzLqoKX@spaces.example.org');
    expect(propertyOf(after, 'UID')).toBe(propertyOf(before, 'UID'));
    expect(Number(propertyOf(after, 'SEQUENCE'))).toBeGreaterThan(Number(propertyOf(before, 'SEQUENCE')));
    expect(Number(propertyOf(after, 'SEQUENCE'))).toBeLessThan(2 ** 31);
  });

  it.each<[string, Partial<BoardSpace>, string]>([
    ['announced', {}, 'CONFIRMED'],
    ['no longer listed', { missingSince: now - minute }, 'TENTATIVE'],
    ['cancelled', { state: 'cancelled', goneSince: now }, 'CANCELLED'],
  ])('%s is %s', (_, rest, status) => expect(propertyOf(write(rest), 'STATUS')).toBe(status));

  it('counts a cancellation as a change', () => {
    const cancelled = write({ state: 'cancelled', goneSince: now });
    expect(Number(propertyOf(cancelled, 'SEQUENCE'))).toBeGreaterThan(
      Number(propertyOf(write(), 'SEQUENCE')),
    );
  });

  it('has its true times once it has had them', () => {
    const text = write({ state: 'ended', startedAt: now - hour, endedAt: now - 20 * minute });
    expect([propertyOf(text, 'DTSTART'), propertyOf(text, 'DTEND')]).toEqual([
      '20261124T160000Z',
      '20261124T164000Z',
    ]);
    expect(propertyOf(text, 'DESCRIPTION')).not.toContain('assumed');
  });

  it('is none where nobody knows when', () => {
    expect(spaceCalendar(space({ scheduledStart: undefined }), context)).toBeNull();
  });

  it.each<
    [string, Partial<BoardSpace>, Partial<typeof context> & { host?: typeof host | undefined }, string]
  >([
    ['no title', { title: ' ' }, {}, 'Space by Ada Onair'],
    ['neither title nor host', { title: undefined }, { host: undefined }, 'Untitled Space'],
  ])('is called something with %s', (_, rest, more, summary) =>
    expect(propertyOf(spaceCalendar(space(rest), { ...context, ...more }) ?? '', 'SUMMARY')).toBe(summary),
  );

  it('stays one event whatever a title holds', () => {
    const title = 'a\r\nEND:VEVENT\nBEGIN:VALARM\r,;\\ \u0000\u202egnp.exe\u2028b <script>';
    const text = write({ title }, { host: { ...host, name: 'A\nB:C' } });
    expect(linesOf(text).filter((line) => /^(BEGIN|END):/.test(line))).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
    expect(propertyOf(text, 'SUMMARY')).toBe('a END:VEVENT BEGIN:VALARM \\,\\;\\\\ gnp.exe b <script>');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u202e\u2028]/u);
  });

  it('folds long lines of any script by bytes, splitting no character', () => {
    const title = '深夜の短歌会と😀天気'.repeat(40);
    const text = write({ title });
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(propertyOf(text, 'SUMMARY')).toBe(title);
    expect(Buffer.from(text).toString()).toBe(text);
  });
});
