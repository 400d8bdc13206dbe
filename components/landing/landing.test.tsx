// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Landing } from '@/components/landing/landing';
import { SampleCard } from '@/components/landing/sample-card';

afterEach(cleanup);

const form = () => {
  const found = document.querySelector('form');
  if (found === null) throw new Error('no form');
  return found;
};
const sent = () => Object.fromEntries(new FormData(form()));

describe('Landing', () => {
  it('signs in by a plain form, without staying connected unless asked', () => {
    render(<Landing returnTo={undefined} isOpen />);
    expect(form().method).toBe('post');
    expect(form().getAttribute('action')).toBe('/api/auth/signin/x');
    expect(sent()).toEqual({});
    screen.getByRole('checkbox', { name: /^Keep me connected/ }).click();
    expect(sent()).toEqual({ keep: '1' });
  });

  it('carries where to go and says what waits there', () => {
    const returnTo = `/board?creators=${Array.from({ length: 200 }, (_, index) => `c${index}`).join(',')}`;
    render(<Landing returnTo={returnTo} isOpen />);
    expect(sent()).toEqual({ returnTo });
    expect(screen.getByText('Sign in to open the board of 200 creators.')).toBeDefined();
  });

  it('says before the sign-in what X is asked for and that look-ups are shared', () => {
    render(<Landing returnTo={undefined} isOpen />);
    const page = document.body.textContent ?? '';
    for (const scope of ['space.read', 'users.read', 'tweet.read', 'offline.access'])
      expect(page).toContain(scope);
    expect(page).toContain(
      'Your X connection may be used to check creators for everyone on this server, read-only.',
    );
  });

  it.each([
    [true, 'Anyone with an X account may sign in on this server.'],
    [false, /^The accounts that whoever runs this server has named\./],
  ])('says who may sign in (open: %s)', (isOpen, words) => {
    render(<Landing returnTo={undefined} isOpen={isOpen} />);
    expect(screen.getByText(words)).toBeDefined();
  });
});

it('leads from a sample straight to its board', () => {
  const sample = { name: 'Two', about: 'Both.', handles: ['ada', '@12'], faceIds: ['7', '8'] };
  render(<SampleCard sample={sample} pictureOrigin="http://localhost:4300" />);
  expect(screen.getByRole('link', { name: /^Two/ }).getAttribute('href')).toBe('/board?creators=ada,@12');
});
