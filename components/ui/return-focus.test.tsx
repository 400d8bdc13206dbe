// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Dialog, DialogContent } from './dialog';

afterEach(cleanup);

function Page({ isOpen }: { isOpen: boolean }) {
  return (
    <>
      <button type="button">Opener</button>
      <input aria-label="Find" />
      {isOpen ? (
        <Dialog open>
          <DialogContent title="Keys" returnFocusTo={screen.getByRole('button', { name: 'Opener' })}>
            ?
          </DialogContent>
        </Dialog>
      ) : null}
    </>
  );
}

/** Closing is told a moment after the dialog is gone. */
const told = () => new Promise((resolve) => setTimeout(resolve, 20));

function openAndClose() {
  const { rerender } = render(<Page isOpen={false} />);
  rerender(<Page isOpen />);
  expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true);
  rerender(<Page isOpen={false} />);
}

it('gives the focus back to what opened the dialog', async () => {
  openAndClose();
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Opener'));
});

it('leaves the focus to whoever has already gone on typing elsewhere', async () => {
  openAndClose();
  const field = screen.getByRole('textbox', { name: 'Find' });
  field.focus();
  fireEvent.input(field, { target: { value: 'h' } });
  await told();
  expect(document.activeElement).toBe(field);
});
