// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useHold } from './use-hold';

function Column() {
  const { isHeld, release, handlers } = useHold();
  return (
    <>
      <p>{isHeld ? 'held' : 'free'}</p>
      <button type="button" onClick={release}>
        show
      </button>
      <div {...handlers}>
        <button type="button">one</button>
        <button type="button">two</button>
      </div>
    </>
  );
}

let isFocusSeen = true;

beforeEach(() => {
  vi.useFakeTimers();
  isFocusSeen = true;
  const matches = Element.prototype.matches;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector: string) {
    return selector === ':focus-visible' ? isFocusSeen : matches.call(this, selector);
  });
  render(<Column />);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const button = (name: string) => screen.getByRole('button', { name });
const focus = (name: string) => act(() => button(name).focus());
const said = () => screen.getByText(/held|free/).textContent;
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));

describe('a column', () => {
  it('is held under a pointer until it leaves or rests', () => {
    fireEvent.pointerOver(button('one'));
    expect(said()).toBe('held');
    fireEvent.pointerOut(button('one'));
    expect(said()).toBe('free');
    fireEvent.pointerOver(button('one'));
    wait(20_000);
    expect(said()).toBe('free');
  });

  it('is held while the focus is seen in it, whatever the pointer does', () => {
    focus('one');
    fireEvent.pointerOver(button('two'));
    fireEvent.pointerOut(button('two'));
    wait(60_000);
    expect(said()).toBe('held');
    focus('two');
    expect(said()).toBe('held');
    focus('show');
    expect(said()).toBe('free');
  });

  it('is not held for ever by a focus that was left behind', () => {
    focus('one');
    wait(4 * 60_000);
    fireEvent.keyDown(button('one'), { key: 'ArrowDown' });
    wait(4 * 60_000);
    expect(said()).toBe('held');
    wait(2 * 60_000);
    expect(said()).toBe('free');
  });

  it('is not held by a focus that only a press left there', () => {
    isFocusSeen = false;
    focus('one');
    expect(said()).toBe('free');
  });

  it('lets go when its viewer asks for what is new', () => {
    focus('one');
    fireEvent.click(button('show'));
    expect(said()).toBe('free');
  });
});
