// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createListeners } from './listeners';
import { sharedValue, useSharedValue } from './shared-value';

afterEach(cleanup);

describe('listeners', () => {
  it('are told until they leave', () => {
    const { subscribe, tell, isEmpty } = createListeners();
    const [one, other] = [vi.fn(), vi.fn()];
    const leave = subscribe(one);
    subscribe(other);
    tell();
    leave();
    tell();
    expect([one.mock.calls.length, other.mock.calls.length]).toEqual([1, 2]);
    expect(isEmpty()).toBe(false);
  });

  it('are those who listened when the telling began', () => {
    const { subscribe, tell } = createListeners();
    const late = vi.fn();
    subscribe(() => void subscribe(late));
    tell();
    expect(late).not.toHaveBeenCalled();
    tell();
    expect(late).toHaveBeenCalledOnce();
  });
});

describe('a shared value', () => {
  const value = sharedValue('now');
  const Shown = () => <p>{useSharedValue(value, 'first')}</p>;

  it('is seen at once by whoever looks at it', () => {
    render(<Shown />);
    act(() => value.set('later'));
    expect(screen.getByText('later')).toBeTruthy();
  });

  it('is nobody’s on the server', () => {
    expect(renderToString(<Shown />)).toBe('<p>first</p>');
  });
});
