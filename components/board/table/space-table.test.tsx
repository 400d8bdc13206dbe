// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Board } from '@/components/board/board';
import { ClockProvider } from '@/components/board/clock-context';
import { fullBoard } from '@/components/board/fixtures';
import type { BoardReading } from '@/lib/spaces/board-schema';

vi.mock('next/navigation', () => import('@/components/board/fake-navigation'));

const now = Date.UTC(2026, 10, 24, 17);
const onRemove = () => {};
/** What loads when first wanted takes its time on a busy machine. */
const patient = { timeout: 15_000 };

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function boardOf(reading: BoardReading) {
  const keys = reading.board.creators.map((creator) => creator.key);
  return (
    <ClockProvider initialNow={now}>
      <Board keys={keys} unread={[]} reading={reading} onRemove={onRemove} />
    </ClockProvider>
  );
}

async function openTable(query = '', reading = fullBoard(now)) {
  window.history.replaceState(null, '', `/board?creators=ada_orbits&view=table${query}`);
  const view = render(boardOf(reading));
  const table = await screen.findByRole('table', { name: /^Spaces/ }, patient);
  return { ...view, table };
}

const ids = () =>
  [...document.querySelectorAll<HTMLElement>('tr[data-space]')].map((row) => row.dataset.space);
const head = (name: string) => screen.getByRole('columnheader', { name });
const press = (name: string) => fireEvent.click(within(head(name)).getByRole('button'));
const sortedBy = (sort: string) =>
  vi.waitFor(() => expect(new URLSearchParams(window.location.search).get('sort')).toBe(sort));

describe('the table', () => {
  it('shows every Space in a row that its title names, live ones first', async () => {
    await openTable();
    expect(ids()).toHaveLength(12);
    expect(ids().map((id) => id?.slice(0, 5))).toEqual([
      ...Array(5).fill('1live'),
      ...Array(5).fill('1plan'),
      ...Array(2).fill('1over'),
    ]);
    const row = screen.getByRole('row', { name: /Harbour session/ });
    expect(within(row).getByRole('rowheader').textContent).toContain('Harbour session');
    for (const words of ['Live', 'Northwind FM', '1,234,567', 'English', 'Ticketed']) {
      expect(row.textContent).toContain(words);
    }
  });

  it('says the state in words, whatever the colour', async () => {
    const reading = fullBoard(now);
    const [first, ...rest] = reading.board.spaces;
    if (!first) throw new Error('the board has Spaces');
    const spaces = [{ ...first, state: 'cancelled' as const, goneSince: now - 60_000 }, ...rest];
    await openTable('', { ...reading, board: { ...reading.board, spaces } });
    expect(screen.getByRole('row', { name: /Low Earth/ }).textContent).toContain('Cancelled');
    expect(screen.getByRole('row', { name: /A very long title/ }).textContent).toContain('not confirmed');
  });

  it('is sorted by its heads, and says by which and which way round', async () => {
    await openTable();
    expect(head('State').getAttribute('aria-sort')).toBe('ascending');
    press('Listeners');
    await sortedBy('-listeners');
    expect(head('Listeners').getAttribute('aria-sort')).toBe('descending');
    expect(head('State').getAttribute('aria-sort')).toBeNull();
    expect(ids()[0]).toBe('1live00000002');
    press('Listeners');
    await sortedBy('listeners');
    expect(ids()[0]).toBe('1live00000005');
    press('Space');
    await sortedBy('title');
    expect(ids()[0]).toBe('1live00000005');
    expect(ids()[1]).toBe('1plan00000001');
    // Without a title: last.
    expect(ids().at(-1)).toBe('1live00000004');
  });

  it('comes sorted and filtered from its address', async () => {
    await openTable('&sort=-creator&lang=en');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Spaces7 of 12');
    expect(head('Creator').getAttribute('aria-sort')).toBe('descending');
  });

  it('keeps its rows in place under the pointer, and gives way to a new order', async () => {
    const full = fullBoard(now);
    const without = { ...full, board: { ...full.board, spaces: full.board.spaces.slice(1) } };
    const { rerender, table } = await openTable('', without);
    const before = ids();
    fireEvent.pointerOver(table);
    rerender(boardOf(full));
    expect(ids()).toEqual(before);
    expect(screen.getByRole('button', { name: '1 new · show' })).toBeTruthy();
    press('Listeners');
    await sortedBy('-listeners');
    expect(ids()).toHaveLength(12);
  });
});

describe('choosing a view', () => {
  it('is a link of its own, pressed in place, and the way back leads back', async () => {
    window.history.replaceState(null, '', '/board?creators=ada_orbits&lang=en');
    render(boardOf(fullBoard(now)));
    const link = screen.getByRole('link', { name: 'Table' });
    expect(link.getAttribute('href')).toBe('/board?creators=ada_orbits&view=table&lang=en');
    expect(screen.getByRole('link', { name: 'Board' }).getAttribute('aria-current')).toBe('page');
    fireEvent.click(link);
    await screen.findByRole('table', {}, patient);
    expect(window.location.search).toBe('?creators=ada_orbits&view=table&lang=en');
    expect(link.getAttribute('aria-current')).toBe('page');
  });

  it('orders columns too, each for itself', () => {
    window.history.replaceState(null, '', '/board?sort=title');
    render(boardOf(fullBoard(now)));
    const live = screen.getByRole('region', { name: /^Live/ });
    expect([...live.querySelectorAll('article')].map((card) => card.dataset.space)).toEqual([
      '1live00000005',
      '1live00000002',
      '1live00000001',
      '1live00000003',
      '1live00000004',
    ]);
    const days = within(screen.getByRole('region', { name: /^Scheduled/ })).getAllByRole('heading', {
      level: 3,
    });
    expect(days[0]?.textContent).toMatch(/^Today/);
  });
});
