// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Board } from './board';
import { ClockProvider } from './clock-context';
import { fullBoard } from './fixtures';
import { XLinks } from './x-links';

vi.mock('next/navigation', () => import('./fake-navigation'));
const rendered = vi.hoisted(() => ({ cards: 0 }));
vi.mock('@/components/people/person-line', () => ({
  PersonLine: () => {
    rendered.cards += 1;
    return null;
  },
}));

const now = Date.UTC(2026, 10, 24, 17);

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('clocks tick on cards that do not render again', () => {
  const reading = fullBoard(now);
  const keys = reading.board.creators.map(({ key }) => key);
  render(
    <ClockProvider initialNow={now}>
      <XLinks origin="https://x.test">
        <Board keys={keys} unread={[]} reading={reading} onRemove={() => {}} />
      </XLinks>
    </ClockProvider>,
  );
  expect(screen.getByText('live for 4 s')).toBeTruthy();
  expect(screen.getByText('starts in 25 min')).toBeTruthy();
  // The wash of the one just begun ends by then, which is a change.
  act(() => {
    vi.advanceTimersByTime(11_000);
  });
  expect(screen.getByText('live for 15 s')).toBeTruthy();
  const before = rendered.cards;
  expect(before).toBeGreaterThan(10);
  act(() => {
    vi.advanceTimersByTime(3 * 60_000);
  });
  expect(screen.getByText('starts in 22 min')).toBeTruthy();
  expect(screen.getByText('should have started 9 min ago')).toBeTruthy();
  expect(rendered.cards).toBe(before);
});
