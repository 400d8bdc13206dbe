// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CreatorField } from '@/components/watchlists/creator-field';
import { parseCreators } from '@/lib/watchlists/parse-creators';

const push = vi.fn<(path: string) => void>();
let query = '';
let pathname = '/';
vi.mock('next/navigation', () => ({
  useRouter: () => ({ push }),
  usePathname: () => pathname,
  useSearchParams: () => new URLSearchParams(query),
}));

beforeEach(() => {
  push.mockClear();
  query = '';
  pathname = '/';
});
afterEach(cleanup);

const type = (text: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
const enter = (options = {}) => fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter', ...options });
const text = () => screen.getByRole<HTMLTextAreaElement>('textbox').value;

describe('CreatorField', () => {
  it('opens the board of what was pasted on Enter', () => {
    render(<CreatorField existing={[]} />);
    type('@NASA https://x.com/esa, 3');
    enter();
    expect(push).toHaveBeenCalledExactlyOnceWith('/board?creators=nasa,esa,3');
  });

  it('takes no parameters of another page along', () => {
    query = 'returnTo=%2Fboard';
    render(<CreatorField existing={[]} />);
    type('nasa');
    enter();
    expect(push).toHaveBeenCalledExactlyOnceWith('/board?creators=nasa');
  });

  it('opens it by the button as well', () => {
    render(<CreatorField existing={[]} />);
    type('nasa');
    fireEvent.click(screen.getByRole('button', { name: 'Open board' }));
    expect(push).toHaveBeenCalledExactlyOnceWith('/board?creators=nasa');
  });

  it('works as a plain form before its script has come', () => {
    render(<CreatorField existing={['nasa', '3']} />);
    type('esa jaxa');
    const form = screen.getByRole('textbox').closest('form');
    if (form === null) throw new Error('no form');
    expect(form.getAttribute('action')).toBe('/board');
    const sent = new FormData(form).getAll('creators').join(',');
    expect(parseCreators(sent).keys).toEqual(['nasa', '3', 'esa', 'jaxa']);
  });

  it('lets Shift and Enter begin a line, and Enter finish a word in an input method', () => {
    render(<CreatorField existing={[]} />);
    type('nasa');
    enter({ shiftKey: true });
    enter({ isComposing: true });
    expect(push).not.toHaveBeenCalled();
  });

  it('adds to the creators of a board and keeps the rest of its address', () => {
    query = 'creators=nasa&view=table';
    pathname = '/board';
    const done = vi.fn();
    render(<CreatorField existing={['nasa']} action="Add" onDone={done} />);
    type('esa NASA');
    enter();
    expect(push).toHaveBeenCalledExactlyOnceWith('/board?creators=nasa,esa&view=table');
    expect(done).toHaveBeenCalledOnce();
    expect(text()).toBe('');
  });

  it('says what it understood while one types, and complains only on sending', () => {
    render(<CreatorField existing={[]} />);
    type('nasa, esa, 3, jaxa, nasa, no-such');
    expect(screen.getByText('4 creators: @nasa, @esa, 3 and 1 more · 1 repeat left out')).toBeDefined();
    expect(screen.getByRole('alert').textContent).toBe('');
    enter();
    expect(screen.getByRole('alert').textContent).toContain('no-such');
  });

  it('keeps every word when something cannot be read, and goes on with the rest if told to', () => {
    render(<CreatorField existing={[]} />);
    type('nasa, no-such');
    enter();
    expect(push).not.toHaveBeenCalled();
    expect(text()).toBe('nasa, no-such');
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
    const described = screen.getByRole('textbox').getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described).toContain(screen.getByRole('alert').id);
    fireEvent.click(screen.getByRole('button', { name: 'Go on with the one understood' }));
    expect(push).toHaveBeenCalledExactlyOnceWith('/board?creators=nasa');
  });

  it('asks for a creator when there is none', () => {
    render(<CreatorField existing={[]} />);
    enter();
    expect(screen.getByRole('alert').textContent).toBe('Name at least one creator.');
  });

  it('says so when all of them are on the board already', () => {
    render(<CreatorField existing={['nasa']} />);
    type('https://x.com/NASA');
    enter();
    expect(screen.getByRole('alert').textContent).toBe('Already on this board.');
    expect(push).not.toHaveBeenCalled();
  });

  it('refuses more than a board holds and names them', () => {
    const existing = Array.from({ length: 199 }, (_, index) => `c${index}`);
    render(<CreatorField existing={existing} />);
    type('nasa esa jaxa');
    enter();
    expect(screen.getByRole('alert').textContent).toBe(
      'esa, jaxaA board holds 200 creators; the last 2 are too many.',
    );
  });
});
