// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ClockProvider } from '@/components/board/clock-context';
import { day } from '@/lib/time';
import type { ListAccess, Member } from '@/lib/watchlists/list-schema';
import { faces } from '../fixtures';
import { RemovePerson } from './remove-person';

// The page’s clock goes on from the machine’s.
const now = Date.now();
const made = {
  link: { role: 'viewer', createdAt: now, expiresAt: null },
  url: 'https://spaces.test/w/s/new',
};
let asked: string[] = [];
let refused = '';
const onMade = vi.fn();

beforeEach(() => {
  asked = [];
  refused = '';
  onMade.mockReset();
  vi.stubGlobal('fetch', async (url: string, { method, body }: { method: string; body?: string }) => {
    const line = `${method} ${url.replace('/api/watchlists/a', '')} ${body ?? ''}`.trim();
    asked.push(line);
    if (refused && line.startsWith(refused)) return Response.json({ code: 'busy' }, { status: 503 });
    return method === 'POST' ? Response.json(made, { status: 201 }) : new Response(null, { status: 204 });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function ask(via: Member['via'], links: ListAccess['links']) {
  const member: Member = { ...faces[1], role: 'viewer', via, addedAt: 0, until: null };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ClockProvider initialNow={now}>
        <RemovePerson slug="a" member={member} links={links} onMade={onMade} onClose={() => {}} />
      </ClockProvider>
    </QueryClientProvider>,
  );
}
const link = (role: 'viewer' | 'editor', expiresAt: number | null = null) => ({
  role,
  createdAt: 0,
  expiresAt,
});
const both = [link('viewer'), link('editor', now + 2.5 * day)];

it.each<[string, Member['via'], ListAccess['links'], string[]]>([
  ['Remove', ['person'], [], ['DELETE /members/2']],
  ['Remove', ['person'], [link('viewer', now - day)], ['DELETE /members/2']],
  ['Only remove', ['link'], both, ['DELETE /members/2']],
  ['Remove and revoke both secret links', ['link'], both, ['DELETE /links/viewer', 'DELETE /links/editor']],
  [
    'Remove and replace the secret link',
    ['person', 'link'],
    [link('viewer')],
    ['POST /links {"role":"viewer","expiresInDays":null}', 'DELETE /members/2'],
  ],
  [
    'Remove and replace both secret links',
    ['link'],
    both,
    ['POST /links {"role":"viewer","expiresInDays":null}', 'POST /links {"role":"editor","expiresInDays":3}'],
  ],
])('“%s” for somebody who came by %j asks for just that', async (button, via, links, requests) => {
  ask(via, links);
  fireEvent.click(screen.getByRole('button', { name: button }));
  await waitFor(() => expect(asked).toEqual(requests));
});

it('shows the link it made although the person could not be removed after it', async () => {
  refused = 'DELETE';
  ask(['person', 'link'], [link('viewer')]);
  fireEvent.click(screen.getByRole('button', { name: /^Remove and replace/ }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).not.toBe(''));
  expect(onMade).toHaveBeenCalledExactlyOnceWith(made);
});
