// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closeOffer, offerUndo } from './undo-offer';
import { UndoToast } from './undo-toast';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  act(closeOffer);
  cleanup();
  vi.useRealTimers();
});

const undoButton = () => screen.queryByRole('button', { name: 'Undo' });

it('says what was done, and for ten seconds lets it be taken back', () => {
  const undo = vi.fn();
  render(<UndoToast />);
  expect(screen.getByRole('status').textContent).toBe('');
  act(() => offerUndo('Ada removed', undo));
  expect(screen.getByRole('status').textContent).toBe('Ada removed');
  act(() => vi.advanceTimersByTime(9_900));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledOnce();
  act(() => vi.advanceTimersByTime(200));
  expect(undoButton()).toBeNull();
});

it('gives the latest change ten seconds of its own', () => {
  render(<UndoToast />);
  act(() => offerUndo('Ada removed', () => {}));
  act(() => vi.advanceTimersByTime(6_000));
  act(() => offerUndo('Ben removed', () => {}));
  act(() => vi.advanceTimersByTime(6_000));
  expect(screen.getByRole('status').textContent).toBe('Ben removed');
});

it('stands in the dialog on top, where it can be reached', () => {
  const page = render(<UndoToast />);
  act(() => offerUndo('Ada removed', () => {}));
  const dialog = render(
    <div role="dialog">
      <UndoToast isInDialog />
    </div>,
  );
  expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(1);
  expect(within(screen.getByRole('dialog')).getByRole('button', { name: 'Undo' })).toBeTruthy();
  dialog.unmount();
  expect(within(page.container).getByRole('button', { name: 'Undo' })).toBeTruthy();
});
