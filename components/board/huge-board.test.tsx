// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BoardReading } from '@/lib/spaces/board-schema';
import { Board } from './board';
import { ClockProvider } from './clock-context';
import { largeBoard } from './fixtures';

vi.mock('next/navigation', () => import('./fake-navigation'));

/** The ids of Spaces whose card was rendered, each time it was. */
const rendered: string[] = [];
vi.mock('@/components/spaces/space-meta', () => ({
  SpaceMeta: ({ space }: { space: { id: string } }) => {
    rendered.push(space.id);
    return null;
  },
}));

const now = Date.UTC(2026, 10, 24, 17);
const open = () => {};
/** What loads when first wanted, and what is drawn when there is time for it, takes it on a busy machine. */
const patient = { timeout: 15_000 };

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
  rendered.length = 0;
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function boardOf(reading: BoardReading) {
  const keys = reading.board.creators.map((creator) => creator.key);
  return (
    <ClockProvider initialNow={now}>
      <Board keys={keys} unread={[]} reading={reading} onRemove={open} />
    </ClockProvider>
  );
}

const cards = () => screen.getAllByRole('article').length;

describe('a board of 500 creators with 500 Spaces', () => {
  it('counts all and draws only those near the screen', async () => {
    window.history.replaceState(null, '', '/board');
    const reading = largeBoard(now, 500, 500);
    render(boardOf(reading));
    expect((await screen.findByRole('heading', { level: 2, name: /^Live/ })).textContent).toBe('Live210');
    await vi.waitFor(() => expect(cards()).toBeGreaterThan(20), patient);
    expect(cards()).toBeLessThan(150);
    const [card] = screen.getAllByRole('article');
    expect(card?.closest('li')?.getAttribute('aria-setsize')).toBe('210');
  });

  it('draws rows of the table near the screen, and says how many there are', async () => {
    window.history.replaceState(null, '', '/board?view=table');
    render(boardOf(largeBoard(now, 500, 500)));
    const table = await screen.findByRole('table', { name: /^Spaces/ });
    expect(table.getAttribute('aria-rowcount')).toBe('501');
    await vi.waitFor(() => expect(table.querySelectorAll('[data-space]').length).toBeGreaterThan(10));
    expect(table.querySelectorAll('[data-space]').length).toBeLessThan(100);
  });
});

describe('a timeline of 500 Spaces', () => {
  const bars = () => [...document.querySelectorAll<HTMLElement>('[data-timeline] [data-space]')];
  const at = (bar: Element | undefined) => Number(bar?.getAttribute('aria-posinset'));

  async function openDay() {
    window.history.replaceState(null, '', '/board?view=timeline');
    render(boardOf(largeBoard(now, 500, 500)));
    await vi.waitFor(() => expect(bars().length).toBeGreaterThan(10), patient);
  }

  it.each([[1_200], [390]])('draws those near a screen of %s px, and tells each its place', async (width) => {
    vi.stubGlobal('matchMedia', (query: string) => ({
      matches: width >= 16 * Number(/([\d.]+)rem/.exec(query)?.[1] ?? Infinity),
      addEventListener: () => {},
      removeEventListener: () => {},
    }));
    await openDay();
    expect(bars().length).toBeLessThan(150);
    const [first] = bars();
    expect(Number(first?.getAttribute('aria-setsize'))).toBeGreaterThan(200);
    vi.unstubAllGlobals();
  });

  it('leads by key to the next in time, wherever its lane is', async () => {
    await openDay();
    for (let step = 0; step < 12; step += 1) {
      const focused = document.activeElement?.closest('[data-space]') ?? bars()[0];
      const link = focused?.querySelector('a');
      link?.focus();
      fireEvent.keyDown(link ?? document.body, { key: 'ArrowRight' });
      const next = document.activeElement?.closest('[data-space]') ?? undefined;
      // Between two Spaces the list may name the present, or a gap.
      expect([1, 2]).toContain(at(next) - at(focused));
    }
  });
});

describe('a board whose content came anew', () => {
  it('renders the one card that changed, and no other', () => {
    window.history.replaceState(null, '', '/board');
    const reading = largeBoard(now, 50, 50);
    const view = render(boardOf(reading));
    expect(rendered).toHaveLength(50);
    rendered.length = 0;
    const [first, ...others] = reading.board.spaces;
    if (!first) throw new Error('the board has Spaces');
    // As the stream puts it together: people and topics are new records of the same persons.
    const board = {
      ...reading.board,
      spaces: [{ ...first, title: 'A new title' }, ...others],
      people: { ...reading.board.people },
      topics: { ...reading.board.topics },
    };
    view.rerender(boardOf({ ...reading, board }));
    expect(rendered).toEqual([first.id]);
  });
});
