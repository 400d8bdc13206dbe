// @vitest-environment happy-dom
import { cleanup, render, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ClockProvider } from '@/components/board/clock-context';
import { fullBoard } from '@/components/board/fixtures';
import { XLinks } from '@/components/board/x-links';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { SpaceDetail } from './space-detail';
import { titleOf } from './space-words';

const now = Date.UTC(2026, 10, 24, 17);
const { board } = fullBoard(now);
afterEach(cleanup);

function show(id: string, changes: Partial<BoardSpace> = {}) {
  const found = board.spaces.find((each) => each.id === id);
  if (!found) throw new Error(`no Space ${id}`);
  const space = { ...found, ...changes };
  const view = render(
    <ClockProvider initialNow={now}>
      <XLinks origin="https://x.test">
        <SpaceDetail
          space={space}
          people={board.people}
          topics={board.topics}
          title={<h2>{titleOf(space)}</h2>}
        />
      </XLinks>
    </ClockProvider>,
  );
  return within(view.container);
}

const factOf = (detail: ReturnType<typeof show>, label: string) =>
  detail.queryByText(label, { selector: 'dt' })?.nextElementSibling?.textContent;

it('names everyone once by role, with their profiles', () => {
  const detail = show('1live00000001');
  const inRole = (name: string) => within(detail.getByRole('region', { name })).getAllByRole('listitem');
  expect(inRole('Host')).toHaveLength(1);
  expect(inRole('Co-hosts')).toHaveLength(2);
  expect(inRole('Speakers')).toHaveLength(16);
  const host = inRole('Host')[0]?.textContent ?? '';
  expect(host).toContain('Orbital mechanics, explained slowly.');
  expect(host.replaceAll('\u00a0', ' ')).toContain('184.3K followers · joined Mar 2011 · Kiruna · verified');
});

it('leads every name to the person and every handle to X', () => {
  const host = within(show('1live00000001').getByRole('region', { name: 'Host' }));
  expect(host.getByRole('link', { name: /^Ada Lindqvist/ }).getAttribute('href')).toBe('/people/44196397');
  expect(host.getByRole('link', { name: '@ada_orbits' }).getAttribute('href')).toBe(
    'https://x.test/ada_orbits',
  );
});

it('says who is protected and whose profile is missing', () => {
  expect(show('1plan00000002').getByText(/^Protected account/)).toBeTruthy();
  cleanup();
  expect(show('1live00000001').getAllByText('Profile not available.')).toHaveLength(16);
});

it('shows the reminders of one’s own Space, ticketing and the raw ids', () => {
  const detail = show('1plan00000003');
  expect(factOf(detail, 'Reminders set')).toBe('342');
  expect(factOf(detail, 'Ticketed')).toBe('Yes, a ticket is needed');
  expect(factOf(detail, 'Space id')).toContain('1plan00000003');
  expect(detail.getByRole('button', { name: 'Copy the Space’s id' })).toBeTruthy();
});

it('leaves out what X did not say, but tells a 0 from nothing', () => {
  const plain = { scheduledStart: undefined, subscriberCount: 0, isTicketed: undefined, participantCount: 0 };
  const detail = show('1plan00000003', plain);
  expect(factOf(detail, 'Reminders set')).toBe('0');
  for (const label of ['Planned for', 'Ticketed', 'Listened last']) {
    expect(factOf(detail, label)).toBeUndefined();
  }
});

it.each<[Partial<BoardSpace>, RegExp]>([
  [{ missingSince: now - 60_000 }, /^X no longer lists this Space/],
  [{ state: 'cancelled', goneSince: now }, /cancelled before it began/],
  [{ state: 'gone', goneSince: now }, /never said how it ended/],
  [{ state: 'unknown' }, /a state that we do not know/],
])('says plainly what is uncertain: %j', (changes, words) => {
  expect(show('1live00000002', changes).getByText(words)).toBeTruthy();
});

it.each([
  ['live', 'Join on X'],
  ['scheduled', 'Remind me on X'],
  ['ended', 'Open on X'],
] as const)('offers what makes sense while %s: %s', (state, name) => {
  const link = show('1live00000002', { state }).getByRole('link', { name });
  expect(link.getAttribute('href')).toBe('https://x.test/i/spaces/1live00000002');
});
