import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CodedError } from '@/lib/errors';
import { GET } from './route';

const edges = vi.hoisted(() => ({ currentViewer: vi.fn(), requireViewer: vi.fn(), readSpace: vi.fn() }));
vi.mock('@/lib/auth/viewer', () => ({
  currentViewer: edges.currentViewer,
  requireViewer: edges.requireViewer,
}));
vi.mock('@/lib/collector/read-space', () => ({ readSpace: edges.readSpace }));
vi.mock('@/lib/env', () => ({
  env: () => ({ appOrigin: 'https://spaces.example.org', x: { authOrigin: 'https://x.com' } }),
}));

const space = {
  id: '1OdKrXYzLqoKX',
  state: 'scheduled',
  title: 'Harbour at dawn',
  creatorId: '7',
  scheduledStart: Date.UTC(2026, 10, 24, 17),
};
const board = { spaces: [space], people: { '7': { id: '7', handle: 'ada', name: 'Ada' } } };

beforeEach(() => {
  vi.clearAllMocks();
  edges.currentViewer.mockResolvedValue({ id: 'v' });
  edges.requireViewer.mockResolvedValue({ id: 'v' });
});

const ask = (id = space.id, headers = {}) =>
  GET(new Request('http://127.0.0.1:3000/api/spaces/x/calendar', { headers }), {
    params: Promise.resolve({ id }),
  });

it.each([
  ['on its creator’s board', { reading: { board }, aside: null }],
  [
    'told by X alone',
    { reading: { board: { ...board, spaces: [] } }, aside: { space, people: board.people } },
  ],
])('answers a calendar of a Space %s', async (_, found) => {
  edges.readSpace.mockResolvedValue({ status: 'found', creatorId: '7', ...found });
  const response = await ask();
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=PUBLISH');
  expect(response.headers.get('content-disposition')).toBe('inline; filename="space-1OdKrXYzLqoKX.ics"');
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  const text = await response.text();
  expect(text).toContain('UID:1OdKrXYzLqoKX@spaces.example.org\r\n');
  expect(text).toContain('DTSTART:20261124T170000Z\r\n');
  expect(text).toContain('URL;VALUE=URI:https://x.com/i/spaces/1OdKrXYzLqoKX\r\n');
  expect(edges.readSpace).toHaveBeenCalledWith({ viewerId: 'v', spaceId: space.id, waitMs: 3_000 });
});

it.each([
  ['unknown to X', { status: 'missing' }],
  [
    'without a time',
    {
      status: 'found',
      reading: { board: { ...board, spaces: [{ ...space, scheduledStart: undefined }] } },
      aside: null,
    },
  ],
  [
    'that left its board meanwhile',
    { status: 'found', reading: { board: { ...board, spaces: [] } }, aside: null },
  ],
])('answers 404 for a Space %s', async (_, answer) => {
  edges.readSpace.mockResolvedValue(answer);
  const response = await ask();
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({ code: 'not-found', detail: expect.any(String) });
});

it('says why X could not be asked, and when it may be', async () => {
  const retryAt = Date.now() + 60_000;
  edges.readSpace.mockResolvedValue({ status: 'refused', problem: { code: 'rate-limited', retryAt } });
  const response = await ask();
  expect(response.status).toBe(429);
  expect(await response.json()).toMatchObject({ code: 'rate-limited', retryAt });
});

it.each(['', '../x', 'a b', 'é', 'x'.repeat(33), 'a\r\nb'])(
  'refuses %j before anything is read',
  async (id) => {
    expect((await ask(id)).status).toBe(400);
    expect(edges.readSpace).not.toHaveBeenCalled();
  },
);

describe('asked by somebody who is signed out', () => {
  beforeEach(() => {
    edges.currentViewer.mockResolvedValue(null);
    edges.requireViewer.mockRejectedValue(new CodedError('signed-out', 'Sign in to see this.'));
  });
  afterEach(() => expect(edges.readSpace).not.toHaveBeenCalled());

  it('tells a program nothing', async () => expect((await ask()).status).toBe(401));

  it('leads a browser to the Space’s page, which lets one sign in and come back', async () => {
    const response = await ask(space.id, { accept: 'text/html,*/*;q=0.8' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('https://spaces.example.org/spaces/1OdKrXYzLqoKX');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });

  it('leads nowhere by what is no Space’s id', async () => {
    expect((await ask('../x', { accept: 'text/html' })).status).toBe(400);
  });
});
