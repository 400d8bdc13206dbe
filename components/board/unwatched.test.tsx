// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { day, hour, minute } from '@/lib/time';
import { chooseZone } from '../time/zone-choice';
import { ClockProvider } from './clock-context';
import { type Unwatched, unwatchedWhen, unwatchedWhom } from './unwatched';
import { UnwatchedFoot } from './unwatched-foot';

/** A Tuesday, 18:00 in Berlin. */
const now = Date.UTC(2026, 10, 24, 17);
const span = (from: number, to: number, creators = 3): Unwatched => ({
  from: now + from,
  to: now + to,
  creators,
});

describe('when nobody watched', () => {
  it.each([
    [span(-10 * hour, -9 * hour), 'today 08:00–09:00 CET'],
    [span(-20 * hour, -19 * hour), 'yesterday 22:00–23:00 CET'],
    [span(-20 * hour, -17 * hour), 'Mon 23 Nov, 22:00–Tue 24 Nov, 01:00 CET'],
    [{ from: 0, to: now - hour, creators: 3 }, 'until today 17:00 CET'],
    [span(-3 * day, -hour), 'until today 17:00 CET'],
  ])('%j reads %s', (unwatched, words) => expect(unwatchedWhen(unwatched, now, 'Europe/Berlin')).toBe(words));

  it('says of how many', () => {
    expect(unwatchedWhom(span(0, 1, 3), 12)).toBe('3 of 12 creators');
    expect(unwatchedWhom(span(0, 1, 12), 12)).toBe('all creators');
  });
});

describe('the foot under what has ended', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now, toFake: ['Date'] });
    chooseZone('Europe/Berlin');
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });
  const foot = (...unwatched: Unwatched[]) => {
    const content = <UnwatchedFoot unwatched={unwatched} creatorCount={3} />;
    return render(<ClockProvider initialNow={now}>{content}</ClockProvider>).container;
  };

  it('says nothing where somebody always watched, or it is long ago', () => {
    expect(foot().textContent).toBe('');
    expect(foot(span(-30 * hour, -25 * hour)).textContent).toBe('');
  });

  it('names one stretch in a line', () => {
    expect(foot(span(-90 * minute, -30 * minute)).textContent).toMatch(/^Not watched: today .* CET$/);
  });

  it('lists several, the last one first, with whom where it was not all', () => {
    foot(span(-10 * hour, -9 * hour), span(-3 * hour, -2 * hour, 1));
    expect(screen.getByText(/^Not watched 2 times, last today/)).toBeTruthy();
    const lines = screen.getAllByRole('listitem', { hidden: true }).map((each) => each.textContent);
    expect(lines[0]).toMatch(/\(1 of 3 creators\)$/);
    expect(lines).toHaveLength(2);
  });
});
