// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ClockProvider, useZone } from '@/components/board/clock-context';
import { nameOfZone } from '@/lib/time/wall';
import { browserZone, chooseZone, chosenZone } from './zone-choice';

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

it('is UTC on the server, also where the address names a zone', () => {
  address.search = 'tz=Europe/Lisbon';
  chooseZone('Asia/Tokyo');
  expect(renderToString(page)).toBe('<p>UTC</p>');
});

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
