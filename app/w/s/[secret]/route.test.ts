import { beforeAll, expect, it, vi } from 'vitest';
import { receiveLink } from '@/lib/watchlists/receive-link';
import { GET } from './route';

vi.mock('@/lib/auth/viewer', () => ({ currentPerson: async () => null }));
vi.mock('@/lib/watchlists/receive-link', () => ({
  linkVisit: vi.fn(),
  receiveLink: vi.fn(),
}));

const open = (headers: Record<string, string> = {}) =>
  GET(new Request('https://spaceboard.example/w/s/AAAAAAAAAAAAAAAAAAAAAA', { headers }), {
    params: Promise.resolve({ secret: 'AAAAAAAAAAAAAAAAAAAAAA' }),
  });

beforeAll(() => {
  vi.mocked(receiveLink).mockResolvedValue({
    location: 'https://spaceboard.example/w/team-aaaaaaaa',
    cookie: 'spaceboard.link=',
    isFirst: false,
  });
});

it('a secret link is opened by people, not by a browser ahead of them', async () => {
  const ahead = await open({ 'sec-purpose': 'prefetch;prerender' });
  expect([ahead.status, ahead.headers.get('location')]).toEqual([503, null]);
  expect(receiveLink).not.toHaveBeenCalled();
  expect((await open()).headers.get('location')).toBe('https://spaceboard.example/w/team-aaaaaaaa');
});
