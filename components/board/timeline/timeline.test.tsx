// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SheetPlaceProvider } from '@/components/sheets/sheet-links';
import { groupSpaces } from '@/lib/spaces/group';
import { chooseZone } from '../../time/zone-choice';
import { ClockProvider } from '../clock-context';
import { timelineBoard } from './fixtures';
import { Timeline } from './timeline';

vi.mock('next/navigation', () => import('@/components/board/fake-navigation'));

/** A Tuesday, 18:00 in Berlin. */
const now = Date.UTC(2026, 10, 24, 17);

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
  chooseZone('Europe/Berlin');
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const open = vi.fn();

function show(search = '') {
  window.history.replaceState(null, '', `/board?${search}`);
  const board = timelineBoard(now);
  return render(
    <ClockProvider initialNow={now}>
      <SheetPlaceProvider value={{ sheets: { open }, creators: [] }}>
        <Timeline board={board} groups={groupSpaces(board.spaces, now)} onClearFilters={() => {}} />
      </SheetPlaceProvider>
    </ClockProvider>,
  );
}

const dayNames = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
const bar = (name: RegExp) => screen.getByRole('link', { name });

describe('the timeline', () => {
  it('shows today, and says of each Space who, when, and what else is on', () => {
    show();
    expect(dayNames()).toEqual(['Today · Tue 24 Nov']);
    bar(
      /^Low Earth.*, by Ada Lindqvist, live for 1 h 12 min, since today \d+:48( PM)? CET, at the same time as \d+ others$/,
    );
    bar(/^Moved this morning, .*, end not known, moved from .* to /);
    bar(/^Ask the water office.*, scheduled, should have started 6 min ago/);
    bar(/^Long run, longer talk, by Devi Narayanan, ended, ran 58 min, from /);
    bar(/^Called off, .*, cancelled, was planned for today/);
    bar(/no longer listed by X, not confirmed/);
  });

  it('says which hours nobody watched, and of how many creators', () => {
    show();
    const text = screen.getAllByText(/^Not watched/).map((each) => each.textContent ?? '');
    expect(text).toHaveLength(2);
    expect(text[0]).toMatch(/^Not watched today .*CET, all creators$/);
    expect(text[1]).toMatch(/, 3 of \d+ creators$/);
  });

  it('shows seven days from the one looked at', () => {
    show('view=timeline&span=week&day=2026-12-01');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Tue 1 – Mon 7 Dec');
    expect(dayNames()).toHaveLength(7);
    expect(dayNames()[0]).toBe('Tue 1 Dec');
  });

  it('writes the day looked at into the address, and nothing for today', () => {
    const view = show('view=timeline');
    fireEvent.click(screen.getByRole('button', { name: 'Next day' }));
    expect(window.location.search).toBe('?view=timeline&day=2026-11-25');
    view.unmount();
    show('view=timeline&day=2026-11-25');
    fireEvent.click(screen.getByRole('button', { name: 'Today' }));
    expect(window.location.search).toBe('?view=timeline');
  });

  it('goes with the present in the evening, and back to the whole of today', () => {
    show('view=timeline');
    expect(screen.getByText('Wed 25')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'All of today' }));
    expect(window.location.search).toBe('?view=timeline&day=2026-11-24');
    expect(screen.queryByText('Wed 25')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Previous day' }));
    expect(window.location.search).toBe('?view=timeline&day=2026-11-23');
  });

  it('leads on from an empty day', () => {
    show('view=timeline&day=2027-01-03');
    expect(screen.getByText('Nothing known for this day.')).toBeTruthy();
    cleanup();
    show('view=timeline&day=2026-11-20');
    expect(screen.getByText(/^Nothing kept of this day/)).toBeTruthy();
  });

  it('goes from bar to bar by arrow keys, Home and End, and opens what is pressed', () => {
    show();
    const bars = within(screen.getByRole('region', { name: /^Today/ })).getAllByRole('link');
    bars[0]?.focus();
    fireEvent.keyDown(bars[0] ?? document.body, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(bars[1]);
    fireEvent.keyDown(bars[1] ?? document.body, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(bars[0]);
    fireEvent.keyDown(bars[0] ?? document.body, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(bars[0]);
    const harbour = bar(/^Harbour session/);
    fireEvent.click(harbour);
    expect(open).toHaveBeenCalledWith({ kind: 'space', id: '1live00000002' });
  });

  it('leaves nothing out: what has no time stands below', () => {
    show();
    expect(screen.getByText('1 without a time')).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Some day/ })).toBeTruthy();
  });
});
