// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shortcutsSetting } from '@/components/shell/browser-settings';
import { HelpDialog } from './help-dialog';
import { keyOf } from './may-fire';
import { goToGroup, moveFocus, openFocused } from './space-focus';
import { useShortcuts } from './use-shortcuts';

const act = vi.fn();

function Page({ children }: { children?: React.ReactNode }) {
  useShortcuts(act);
  return (
    <>
      <input aria-label="Field" />
      {children}
    </>
  );
}

beforeEach(() => {
  localStorage.clear();
  act.mockReset();
  // happy-dom lays nothing out.
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockImplementation(function (this: HTMLElement) {
    const isShown = this.closest('[hidden]') === null;
    const rects = isShown ? [new DOMRect(0, 0, 10, 10)] : [];
    return Object.assign(rects, { item: (index: number) => rects[index] ?? null });
  });
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 10, 10));
});
afterEach(cleanup);

const press = (key: string, init: KeyboardEventInit = {}, target: Element = document.body) =>
  fireEvent.keyDown(target, { key, ...init });

describe('single-key shortcuts', () => {
  it('act on one key and on two in a row', () => {
    render(<Page />);
    for (const key of ['j', 'g', 'e', '?']) press(key);
    expect(act.mock.calls.flat()).toEqual(['next', 'ended', 'help']);
  });

  it.each([
    ['with a modifier', { ctrlKey: true }],
    ['with another modifier', { altKey: true }],
    ['while a word is being composed', { isComposing: true }],
  ])('leave a key alone %s', (_, init) => {
    render(<Page />);
    press('j', init);
    expect(act).not.toHaveBeenCalled();
  });

  it('leave what is typed into a field alone', () => {
    render(<Page />);
    press('j', {}, screen.getByLabelText('Field'));
    expect(act).not.toHaveBeenCalled();
  });

  it('leave the page alone while a dialog is open', () => {
    render(
      <Page>
        <div role="dialog" aria-label="Open" />
      </Page>,
    );
    press('j');
    expect(act).not.toHaveBeenCalled();
  });

  it('go on while a key is held only where that makes sense', () => {
    render(<Page />);
    press('j', { repeat: true });
    press('t', { repeat: true });
    expect(act.mock.calls.flat()).toEqual(['next']);
  });

  it('are silent once switched off in the help, and stay so', () => {
    render(<Page />);
    const help = render(<HelpDialog openedBy={null} onClose={() => {}} />);
    fireEvent.click(screen.getByRole('switch', { name: 'Single-key shortcuts' }));
    help.unmount();
    press('j');
    expect(act).not.toHaveBeenCalled();
    expect(shortcutsSetting.read()).toBe(false);
    expect(localStorage.getItem('spaceboard.shortcuts')).toBe('off');
  });

  it.each([
    ['j', 'KeyJ', 'j'],
    ['J', 'KeyJ', 'j'],
    ['о', 'KeyJ', 'j'],
    ['?', 'Slash', '?'],
    ['Enter', 'Enter', 'Enter'],
  ])('read %s of %s as %s', (key, code, expected) => {
    expect(keyOf({ key, code })).toBe(expected);
  });
});

describe('moving between Spaces', () => {
  const opened = vi.fn();
  const group = (name: string, ids: string[], isHidden = false) => (
    <section aria-labelledby={`group-${name}`} hidden={isHidden}>
      <h2 id={`group-${name}`}>{name}</h2>
      {ids.map((id) => (
        <article key={id} data-space={id}>
          <button type="button" onClick={() => opened(id)}>
            {id}
          </button>
          <a href="/elsewhere">elsewhere</a>
        </article>
      ))}
    </section>
  );
  const focused = () => document.activeElement?.textContent;

  it('goes through the columns in order, stops at the ends and skips what is not shown', () => {
    render(
      <>
        {group('live', ['a', 'b'])}
        {group('scheduled', ['hidden'], true)}
        {group('ended', ['c'])}
      </>,
    );
    const steps = [1, 1, 1, 1, -1, -1, -1] as const;
    const seen = steps.map((step) => {
      moveFocus(step);
      return focused();
    });
    expect(seen).toEqual(['a', 'b', 'c', 'c', 'b', 'a', 'a']);
  });

  it('goes on after the last one when its focus was lost', () => {
    render(group('live', ['a', 'b', 'c']));
    screen.getByRole('button', { name: 'a' }).focus();
    moveFocus(1);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    moveFocus(1);
    expect(focused()).toBe('c');
  });

  it('opens the one in focus', () => {
    render(group('live', ['a', 'b']));
    screen.getByRole('button', { name: 'b' }).focus();
    openFocused();
    expect(opened.mock.calls).toEqual([['b']]);
  });

  it('goes by their states where a view has no groups', () => {
    render(
      <table>
        <tbody>
          {['live', 'gone', 'ended'].map((state) => (
            <tr key={state} data-space={state} data-state={state}>
              <td>
                <a href="/spaces">{state}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>,
    );
    goToGroup('ended');
    expect(focused()).toBe('gone');
  });

  it('goes to the first of a group, or to the group itself when it is empty', () => {
    render(
      <>
        {group('live', ['a'])}
        {group('ended', [])}
      </>,
    );
    goToGroup('live');
    expect(focused()).toBe('a');
    goToGroup('ended');
    expect(document.activeElement?.getAttribute('aria-labelledby')).toBe('group-ended');
  });
});
