// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CreatorRows } from './creator-rows';
import type { ListCreator, RowActions } from './row-actions';

const creators: ListCreator[] = Array.from({ length: 500 }, (_, index) => ({
  id: String(index + 1),
  handle: `creator_${index + 1}`,
  name: `Creator ${index + 1}`,
  avatarUrl: null,
  note: '',
  group: '',
}));
const place = vi.fn();
const nothing = () => {};
const actions: RowActions = {
  version: 1,
  isFirst: (id) => id === '1',
  isLast: (id) => id === '500',
  move: nothing,
  place,
  remove: nothing,
  write: nothing,
};
const personal = {
  isPinned: () => false,
  isHidden: () => false,
  pin: nothing,
  hide: nothing,
  change: nothing,
};

beforeEach(() => {
  // How much is seen of the dialog, and how high a row is: there is no layout here.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return this.hasAttribute('data-scrolls') ? 600 : 0;
  });
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(58);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    const around = this.tagName === 'OL' ? this.closest('[data-scrolls]') : null;
    return new DOMRect(0, -(around?.scrollTop ?? 0), 500, this.clientHeight || 58);
  });
  place.mockReset();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function show(more: { isFiltered?: boolean; mayEdit?: boolean } = {}) {
  const { isFiltered = false, mayEdit = true } = more;
  render(
    <div data-scrolls data-testid="around">
      <CreatorRows
        creators={creators}
        actions={mayEdit ? actions : null}
        isFiltered={isFiltered}
        personal={personal}
      />
    </div>,
  );
}
const rows = () => screen.getAllByRole('listitem');
const rowOf = (name: string) => screen.queryByText(name)?.closest('li') ?? null;
function scrollTo(px: number) {
  const around = screen.getByTestId('around');
  around.scrollTop = px;
  act(() => {
    around.dispatchEvent(new Event('scroll'));
  });
}

it('draws a few of five hundred, each saying which of how many it is', () => {
  show();
  expect(rows().length).toBeLessThan(30);
  expect(rows()[0]?.getAttribute('aria-posinset')).toBe('1');
  expect(rows()[0]?.getAttribute('aria-setsize')).toBe('500');
  scrollTo(250 * 58);
  expect(rowOf('Creator 255')?.getAttribute('aria-posinset')).toBe('255');
  expect(rowOf('Creator 1')).toBeNull();
});

it('keeps the row that has the focus, and stays in order', () => {
  show();
  act(() => screen.getByRole('button', { name: 'More for Creator 3' }).focus());
  scrollTo(250 * 58);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('More for Creator 3');
  const places = rows().map((row) => Number(row.getAttribute('aria-posinset')));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places[0]).toBe(3);
});

it.each([
  ['drops behind whom the line stood', 'pointerup', [['2', '3']]],
  ['is left where it was when the pointer is taken away', 'pointercancel', []],
])('a row taken by its handle %s', (_, end, calls) => {
  vi.useFakeTimers();
  show();
  const grip = rowOf('Creator 2')?.querySelector('[data-grip]');
  if (!(grip instanceof HTMLElement)) throw new Error('no handle');
  grip.setPointerCapture = () => {};
  fireEvent.pointerDown(grip, { button: 0, pointerId: 1, clientY: 60 });
  fireEvent(grip, new PointerEvent('pointermove', { clientY: 180 }));
  act(() => vi.advanceTimersByTime(50));
  expect(document.querySelector('[data-drop-line]')).not.toBeNull();
  fireEvent(grip, new PointerEvent(end));
  expect(place.mock.calls.map(([creator, after]) => [creator.id, after])).toEqual(calls);
  expect(document.querySelector('[data-drop-line]')).toBeNull();
  vi.useRealTimers();
});

it('leads along with whom its reader moves, and with nobody else', () => {
  const seen: (string | null)[] = [];
  HTMLElement.prototype.scrollIntoView = function () {
    seen.push(this.getAttribute('data-index'));
  };
  let reorder = (_ids: string[]) => {};
  function Moving() {
    const [ids, setIds] = useState(['1', '2', '3', '4']);
    reorder = setIds;
    const shown = ids.flatMap((id) => creators.find((each) => each.id === id) ?? []);
    const moving = { ...actions, move: () => setIds(['2', '3', '1', '4']) };
    return <CreatorRows creators={shown} actions={moving} isFiltered={false} personal={personal} />;
  }
  render(
    <div data-scrolls>
      <Moving />
    </div>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Move Creator 1 down' }));
  expect(seen).toEqual(['2']);
  act(() => reorder(['4', '2', '3', '1']));
  expect(seen).toEqual(['2']);
});

it('has no handles for who may not edit, nor among creators that were searched for', () => {
  show({ mayEdit: false });
  expect(document.querySelector('[data-grip]')).toBeNull();
  cleanup();
  show({ isFiltered: true });
  expect(document.querySelector('[data-grip]')).toBeNull();
});
