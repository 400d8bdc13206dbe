// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClockProvider, useZone } from '@/components/board/clock-context';
import { isTwelveHour, nameOfZone, type Zone } from '@/lib/time/wall';
import { readZone, zoneCookieName } from '@/lib/time/zone-cookie';
import { ZoneMemory } from './painted-zone';
import { browserZone, chooseZone, chosenZone, zoneOf } from './zone-choice';

const address = vi.hoisted(() => ({ search: '' }));
vi.mock('next/navigation', () => ({ useSearchParams: () => new URLSearchParams(address.search) }));

beforeEach(() => {
  address.search = '';
  localStorage.clear();
});
afterEach(cleanup);

function Shown() {
  return <p>{nameOfZone(useZone())}</p>;
}
const page = (
  <ClockProvider initialNow={0}>
    <Shown />
  </ClockProvider>
);
const shown = () => screen.getByText(/./).textContent;

it('begins with the browser’s own zone and follows a choice at once', () => {
  render(page);
  expect(shown()).toBe(browserZone());
  act(() => chooseZone('Asia/Tokyo'));
  expect(shown()).toBe('Asia/Tokyo');
  act(() => chooseZone(null));
  expect(shown()).toBe(browserZone());
});

it('keeps the choice for the next page, and lets go of what is no zone', () => {
  chooseZone('Pacific/Chatham');
  render(page);
  expect(shown()).toBe('Pacific/Chatham');
  localStorage.setItem('spaceboard.zone', 'Moon/Tranquility');
  expect(chosenZone()).toBeNull();
});

it('follows a choice made in another tab', () => {
  render(page);
  localStorage.setItem('spaceboard.zone', 'America/Lima');
  act(() => {
    window.dispatchEvent(new StorageEvent('storage', { key: 'spaceboard.zone' }));
  });
  expect(shown()).toBe('America/Lima');
});

it.each([
  ['tz=Europe/Lisbon', 'Europe/Lisbon'],
  ['tz=Moon/Tranquility', 'Asia/Tokyo'],
])('an address with %s is read in %s, whatever was chosen', (search, zone) => {
  address.search = search;
  chooseZone('Asia/Tokyo');
  render(page);
  expect(shown()).toBe(zone);
});

describe('what the server paints', () => {
  const remembered = { name: 'Asia/Kolkata', isTwelveHour: true };
  const painted = (zone: Zone) => <ZoneMemory painted={zone}>{page}</ZoneMemory>;
  const words = (zone: Zone) => renderToString(painted(zone)).replace(/<[^>]+>/g, '');

  it.each([
    ['', 'UTC', 'UTC'],
    ['', remembered, 'Asia/Kolkata'],
    ['tz=Europe/Lisbon', remembered, 'Europe/Lisbon'],
    ['tz=Europe/Lisbon', 'UTC', 'Europe/Lisbon'],
    ['tz=Moon/Tranquility', remembered, 'Asia/Kolkata'],
  ])('at an address with “%s” and a cookie of %j is read in %s', (search, zone, name) => {
    address.search = search;
    chooseZone('Asia/Tokyo');
    expect(words(zone)).toBe(name);
  });

  it.each([
    ['', { name: 'Asia/Tokyo', isTwelveHour: isTwelveHour(zoneOf('Asia/Tokyo')) }],
    ['tz=Europe/Lisbon', { name: 'Asia/Tokyo', isTwelveHour: isTwelveHour(zoneOf('Asia/Tokyo')) }],
  ])('at an address with “%s” is what the page says for good, and nothing renders twice', (search, zone) => {
    address.search = search;
    chooseZone('Asia/Tokyo');
    const said: string[] = [];
    function Listened() {
      said.push(nameOfZone(useZone()));
      return <p>{said.at(-1)}</p>;
    }
    const whole = (
      <ZoneMemory painted={zone}>
        <ClockProvider initialNow={0}>
          <Listened />
        </ClockProvider>
      </ZoneMemory>
    );
    const container = document.body.appendChild(document.createElement('div'));
    container.innerHTML = renderToString(whole);
    said.length = 0;
    const onRecoverableError = vi.fn();
    render(whole, { container, hydrate: true, onRecoverableError });
    expect(onRecoverableError).not.toHaveBeenCalled();
    expect(said).toEqual([search === '' ? 'Asia/Tokyo' : 'Europe/Lisbon']);
  });

  it('is the zone chosen from the next page on', () => {
    const { unmount } = render(painted('UTC'));
    act(() => chooseZone('Pacific/Chatham'));
    const start = `${zoneCookieName(false)}=`;
    const pair = document.cookie.split('; ').find((each) => each.startsWith(start));
    expect(nameOfZone(readZone(pair?.slice(start.length)) ?? '')).toBe('Pacific/Chatham');
    unmount();
  });
});

afterEach(() => vi.restoreAllMocks());

it('holds a choice for the page where nothing may be stored', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new Error('denied');
  });
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('denied');
  });
  render(page);
  act(() => chooseZone('Asia/Tokyo'));
  expect(shown()).toBe('Asia/Tokyo');
});

it('asks the browser for the zone once a change, however many clocks a page has', () => {
  render(
    <ClockProvider initialNow={0}>
      {Array.from({ length: 20 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
        <Shown key={index} />
      ))}
    </ClockProvider>,
  );
  const asked = vi.spyOn(Storage.prototype, 'getItem');
  act(() => chooseZone('Asia/Tokyo'));
  act(() => chooseZone(null));
  expect(screen.getAllByText(browserZone())).toHaveLength(20);
  expect(asked.mock.calls.length).toBeLessThanOrEqual(4);
});
