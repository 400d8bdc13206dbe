// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Board } from '@/components/board/board';
import { ClockProvider } from '@/components/board/clock-context';
import { fullBoard, quietBoard } from '@/components/board/fixtures';
import type { BoardReading } from '@/lib/spaces/board-schema';

vi.mock('next/navigation', () => import('@/components/board/fake-navigation'));

const now = Date.UTC(2026, 10, 24, 17);

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function open(query: string, reading: BoardReading = fullBoard(now)) {
  window.history.replaceState(null, '', `/board?creators=ada_orbits${query}`);
  const keys = reading.board.creators.map((creator) => creator.key);
  return render(
    <ClockProvider initialNow={now}>
      <Board keys={keys} unread={[]} reading={reading} onRemove={() => {}} />
    </ClockProvider>,
  );
}

const cards = () => [...document.querySelectorAll('article')].map((card) => card.dataset.space);
const heading = (name: string) => screen.getByRole('heading', { level: 2, name: new RegExp(`^${name}`) });
const search = () => screen.getByRole('textbox', { name: 'Find on this board' });
const query = () => new URLSearchParams(window.location.search);
/** Filters stand in the address a moment after they are pressed. */
const addressed = (name: string, value: string | null) =>
  vi.waitFor(() => expect(query().get(name)).toBe(value), { timeout: 3_000 });

describe('a board with filters in its address', () => {
  it('shows what passes at the first paint, and counts it against all there is', () => {
    open('&lang=en');
    expect(heading('Live').textContent).toBe('Live3 of 5');
    expect(heading('Scheduled').textContent).toBe('Scheduled2 of 5');
    expect(heading('Ended').textContent).toBe('Ended2');
    expect(cards()).not.toContain('1live00000003');
  });

  it('leaves out the groups that were not asked for', () => {
    open('&state=scheduled');
    expect(screen.queryByRole('heading', { level: 2, name: /^Live/ })).toBeNull();
    expect(cards()).toHaveLength(5);
  });

  it('never calls a group empty whose Spaces it hides', () => {
    open('&creator=44196397');
    expect(screen.queryByText(/None since|Nothing is planned|Nobody is live/)).toBeNull();
    expect(screen.getByText('The filters hide all 2 here.')).toBeTruthy();
  });

  it('says how many Spaces the filters hide when none is left, and shows them again', async () => {
    open('&lang=fi');
    expect(screen.getByText('Filters hide 12 Spaces.')).toBeTruthy();
    const [clear] = screen.getAllByRole('button', { name: 'Clear filters' });
    fireEvent.click(clear ?? document.body);
    await vi.waitFor(() => expect(cards()).toHaveLength(12));
    await addressed('lang', null);
    expect(query().get('creators')).toBe('ada_orbits');
  });

  it('takes off one filter by its chip', async () => {
    open('&lang=en&ticketed=1');
    expect(cards()).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Remove filter: Ticketed' }));
    await vi.waitFor(() => expect(cards()).toHaveLength(7));
    await addressed('ticketed', null);
    expect(query().get('lang')).toBe('en');
  });

  it('follows the way back', async () => {
    open('&lang=en');
    act(() => window.history.pushState(null, '', '/board?creators=ada_orbits&lang=ja'));
    await vi.waitFor(() => expect(cards()).toEqual(['1plan00000002']));
  });
});

describe('choosing filters', () => {
  it('shows each choice with its number of Spaces, and keeps what is chosen in the address', async () => {
    open('');
    fireEvent.click(screen.getByRole('button', { name: 'Filter by Language' }));
    const menu = await screen.findByRole('dialog', { name: 'Filter by language' });
    const hebrew = await within(menu).findByRole('checkbox', { name: 'Hebrew' });
    expect(hebrew.closest('label')?.textContent).toBe('Hebrew1');
    fireEvent.click(hebrew);
    await vi.waitFor(() => expect(cards()).toEqual(['1live00000003']));
    await addressed('lang', 'he');
    expect(screen.getByText('Remove filter:', { exact: false }).parentElement?.textContent).toContain(
      'Hebrew',
    );
  });

  it('finds a creator among many by a part of the name', async () => {
    open('');
    fireEvent.click(screen.getByRole('button', { name: 'Filter by Creator' }));
    fireEvent.change(await screen.findByRole('textbox', { name: 'Find in creator' }), {
      target: { value: 'tomas' },
    });
    expect(screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)).toEqual([
      'Tomás Villalobos1',
    ]);
  });
});

describe('searching', () => {
  it('shows at once what is found, and writes it into the address after a breath', async () => {
    open('');
    fireEvent.change(search(), { target: { value: 'economia' } });
    await vi.waitFor(() => expect(cards()).toEqual(['1plan00000005']));
    await addressed('q', 'economia');
  });

  it('stands in its field after a reload', () => {
    open('&q=harbour');
    expect(search()).toHaveProperty('value', 'harbour');
    expect(heading('Live').textContent).toBe('Live2 of 5');
  });

  it('finds the quiet ones too, and opens their list', () => {
    open('&q=voice+12', quietBoard(now));
    const found = screen.getByText(/^1 of 45/).closest('details');
    expect(found?.open).toBe(true);
    expect(within(found ?? document.body).getAllByRole('listitem')).toHaveLength(1);
    expect(screen.getByRole('heading', { name: 'All 45 are quiet.' })).toBeTruthy();
  });
});
