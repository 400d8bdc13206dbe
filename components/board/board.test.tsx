// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BoardReading } from '@/lib/spaces/board-schema';
import { Board } from './board';
import { ClockProvider } from './clock-context';
import { coldBoard, fullBoard, pausedBoard, plannedBoard, quietBoard } from './fixtures';
import { TrustLine } from './trust-line';
import { XLinks } from './x-links';

vi.mock('next/navigation', () => import('./fake-navigation'));

const now = Date.UTC(2026, 10, 24, 17);

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function around(content: ReactElement) {
  return (
    <ClockProvider initialNow={now}>
      <XLinks origin="https://x.test">{content}</XLinks>
    </ClockProvider>
  );
}

function boardOf(reading: BoardReading, onRemove: (keys: string[]) => void = () => {}) {
  const keys = reading.board.creators.map((creator) => creator.key);
  return around(<Board keys={keys} unread={[]} reading={reading} onRemove={onRemove} />);
}

const group = (name: string) => within(screen.getByRole('region', { name: new RegExp(`^${name}`) }));
const titlesOf = (name: string) =>
  [...screen.getByRole('region', { name: new RegExp(`^${name}`) }).querySelectorAll('article')].map(
    (card) => card.dataset.space,
  );

describe('a board', () => {
  it('groups Spaces by state, with counts', () => {
    render(boardOf(fullBoard(now)));
    expect(group('Live').getByRole('heading', { level: 2 }).textContent).toBe('Live5');
    expect(titlesOf('Live')).toHaveLength(5);
    expect(titlesOf('Scheduled')).toHaveLength(5);
    expect(titlesOf('Ended')).toEqual(['1over00000001', '1over00000002']);
  });

  it('leads to X’s own Space at the origin it was given, and to the pages of Spaces and people', () => {
    render(boardOf(fullBoard(now)));
    const join = screen.getByRole('link', { name: /^Join on X: Harbour session/ });
    expect(join.getAttribute('href')).toBe('https://x.test/i/spaces/1live00000002');
    const title = group('Live').getByRole('link', { name: /^Harbour session.*, by/ });
    expect(title.getAttribute('href')).toBe('/spaces/1live00000002');
    const person = group('Live').getByRole('link', { name: /^יעל ברק/ });
    expect(person.getAttribute('href')).toBe('/people/44199406');
  });

  it('says in words what is not confirmed, untitled or without a profile', () => {
    render(boardOf(fullBoard(now)));
    expect(screen.getAllByText('No longer listed by X, not confirmed')).toHaveLength(2);
    const untitled = screen.getByRole('article', { name: /^Untitled Space/ });
    expect(within(untitled).getByText('profile not available')).toBeTruthy();
  });

  it('names creators who are quiet, checking, refused or not on X', () => {
    render(boardOf(fullBoard(now)));
    expect(screen.getByText(/^34 quiet/)).toBeTruthy();
    expect(screen.getByText(/@late_letters/).textContent).toContain('Checking');
    const missing = within(screen.getByRole('region', { name: 'Creators not shown' }));
    expect(missing.getByText('@nobody_here').closest('li')?.textContent).toContain('is not on X.');
    expect(missing.getByText('@loud_shop').closest('li')?.textContent).toContain('is suspended by X.');
    expect(missing.getByText('@hidden_hill').closest('li')?.textContent).toContain('could not be checked.');
  });

  it('takes creators off by their key', () => {
    const removed = vi.fn();
    render(boardOf(fullBoard(now), removed));
    fireEvent.click(
      screen.getByRole('button', { name: 'Remove @calm_voice_3 from this board', hidden: true }),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Remove the 2 not on X' }));
    expect(removed.mock.calls).toEqual([[['calm_voice_3']], [['nobody_here', 'loud_shop']]]);
  });

  it('says who is next when nobody is live', () => {
    render(boardOf(plannedBoard(now)));
    expect(group('Live').getByText('Nobody is live.').parentElement?.textContent).toContain(
      '森 はるか, in 25 min',
    );
  });

  it('says that all are quiet, and names them, when there is nothing at all', () => {
    render(boardOf(quietBoard(now)));
    expect(screen.getByRole('heading', { name: 'All 45 are quiet.' })).toBeTruthy();
    expect(screen.getByText('@calm_voice_1')).toBeTruthy();
  });

  it('never calls creators quiet before they were checked', () => {
    render(boardOf(coldBoard(now)));
    expect(screen.queryByText(/quiet/)).toBeNull();
    expect(screen.getByText(/^Checking /)).toBeTruthy();
  });

  it('claims nothing about creators nobody could check', () => {
    const cold = coldBoard(now);
    const creators = cold.board.creators.map((creator) => ({ ...creator, status: 'refused' as const }));
    render(boardOf({ ...cold, board: { ...cold.board, creators } }));
    expect(group('Live').getByText('Not known yet who is live.')).toBeTruthy();
    expect(group('Live').getByRole('heading', { level: 2 }).textContent).toBe('Live');
  });

  it('keeps the last board with its age while X refuses', () => {
    render(boardOf(pausedBoard(now)));
    expect(titlesOf('Live')).toHaveLength(5);
    expect(screen.getByText(/^X has paused us until/).parentElement?.textContent).toMatch(
      /Showing what we knew at \d{1,2}:53/,
    );
  });
});

describe('new data', () => {
  const without = (reading: BoardReading, id: string): BoardReading => ({
    ...reading,
    board: { ...reading.board, spaces: reading.board.spaces.filter((space) => space.id !== id) },
  });

  it('waits behind a button while somebody points at the column', () => {
    const full = fullBoard(now);
    const view = render(boardOf(without(full, '1live00000002')));
    const before = titlesOf('Live');
    fireEvent.pointerEnter(group('Live').getAllByRole('list')[0] ?? document.body);
    fireEvent.pointerOver(group('Live').getAllByRole('list')[0] ?? document.body);
    view.rerender(boardOf(full));
    expect(titlesOf('Live')).toEqual(before);
    fireEvent.click(group('Live').getByRole('button', { name: '1 new live · show' }));
    expect(titlesOf('Live')).toContain('1live00000002');
  });

  it('leaves a Space that ends under the pointer where it is', () => {
    const full = fullBoard(now);
    const view = render(boardOf(full));
    const before = titlesOf('Live');
    fireEvent.pointerOver(group('Live').getAllByRole('list')[0] ?? document.body);
    view.rerender(boardOf(without(full, '1live00000003')));
    expect(titlesOf('Live')).toEqual(before);
  });

  it('is told once, politely, in a region that was there before', async () => {
    const full = fullBoard(now);
    const view = render(boardOf(without(full, '1live00000002')));
    const region = view.container.querySelector('[aria-live="polite"]');
    expect(region?.textContent).toBe('');
    view.rerender(boardOf(full));
    await vi.waitFor(() => expect(region?.textContent).toBe('1 now live: Harbour session № 214.'));
  });
});

describe('the trust line', () => {
  const line = (reading: BoardReading, isCutOff = false) => {
    render(around(<TrustLine reading={reading} isCutOff={isCutOff} />));
    return screen.getByRole('button').textContent;
  };

  it('says how old the board is and when it is checked next', () => {
    expect(line(fullBoard(now))).toBe('Checked 8 s ago · next in 22 s');
  });

  it('says that checks are paused, and how old what is shown is', () => {
    expect(line(pausedBoard(now))).toBe('Paused · as of 7 min ago');
  });

  it('says that there is no connection', () => {
    expect(line(fullBoard(now), true)).toBe('No connection · as of 8 s ago');
  });

  it('lists those in trouble first, with the reason', async () => {
    render(around(<TrustLine reading={fullBoard(now)} isCutOff={false} />));
    fireEvent.click(screen.getByRole('button'));
    const [first, second] = within(await screen.findByRole('dialog')).getAllByRole('listitem');
    expect(first?.textContent).toBe('@hidden_hillX does not show this to us.');
    expect(second?.textContent).toBe('@late_letterschecking');
  });
});
