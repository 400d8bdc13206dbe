// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClockProvider } from '@/components/board/clock-context';
import { coldBoard, fullBoard, largeBoard, pausedBoard, plannedBoard } from '@/components/board/fixtures';
import { BoardError } from '@/lib/query/board-error';
import type { BoardReading } from '@/lib/spaces/board-schema';
import { turnMs } from './wall-pages';
import { Wallboard } from './wallboard';

vi.mock('next/navigation', () => import('@/components/board/fake-navigation'));

const now = Math.floor(Date.UTC(2026, 10, 24, 17) / turnMs) * turnMs;

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date', 'setInterval', 'clearInterval'] });
  // happy-dom lays nothing out: room for two columns of three.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(640);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(512);
  history.replaceState(null, '', '/board?creators=a&view=wall&title=Harbour');
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const show = (reading: BoardReading, problem: BoardError | null = null) =>
  render(
    <ClockProvider initialNow={now}>
      <Wallboard reading={reading} isCutOff={problem !== null} problem={problem} isConnectionEnded={false} />
    </ClockProvider>,
  );
const group = (name: RegExp) => within(screen.getByRole('region', { name }));
const titles = (name: RegExp) =>
  group(name)
    .queryAllByRole('article')
    .map((card) => card.getAttribute('aria-label'));

describe('a wallboard', () => {
  it('shows who is live and who is next, and nothing that is over', () => {
    show(fullBoard(now));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Harbour');
    expect(titles(/^Live 5/)).toHaveLength(5);
    expect(titles(/^Next/)).toContain('深夜の短歌会');
    expect(screen.queryByText('Morning bulletin')).toBeNull();
  });

  it('turns its pages by itself until all were shown', () => {
    show(largeBoard(now, 40));
    const shownIds = () =>
      group(/^Live/)
        .getAllByRole('article')
        .map(({ dataset }) => dataset.space);
    const seen = new Set(shownIds());
    const first = group(/^Live/).getByText(/^Page \d of 4$/).textContent;
    for (let page = 1; page < 4; page += 1) {
      act(() => vi.advanceTimersByTime(turnMs));
      expect(group(/^Live/).getByText(/^Page/).textContent).not.toBe(first);
      for (const id of shownIds()) seen.add(id);
    }
    const live = largeBoard(now, 40).board.spaces.filter(({ state }) => state === 'live');
    expect([...seen].sort()).toEqual(live.map(({ id }) => id).sort());
  });

  it('counts down to the next one while nobody is live', () => {
    show(plannedBoard(now));
    expect(group(/^Live/).getByText('Nobody is live.')).toBeTruthy();
    expect(group(/^Live/).getByText('In 25 min')).toBeTruthy();
  });

  it('does not say that nobody is live when filters hide them', () => {
    history.replaceState(null, '', '/board?creators=a&view=wall&state=scheduled');
    show(fullBoard(now));
    expect(group(/^Live/).getByText('The filters hide 5 live.')).toBeTruthy();
  });

  it('claims nothing before anybody was checked', () => {
    show(coldBoard(now));
    expect(group(/^Live/).getByText('Not known yet who is live.')).toBeTruthy();
  });

  it('says what keeps news away, and keeps what it knows', () => {
    show(pausedBoard(now), new BoardError('offline'));
    expect(screen.getByText('This server does not answer.')).toBeTruthy();
    expect(screen.getByText(/^X has paused us until/)).toBeTruthy();
    expect(titles(/^Live 5/)).toHaveLength(5);
  });

  it('is left by Escape, back to the board', () => {
    show(fullBoard(now));
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(location.search).toBe('?creators=a&title=Harbour');
  });
});
