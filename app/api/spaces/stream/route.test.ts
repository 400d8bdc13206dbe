import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Listener, StreamWorld } from '@/lib/collector/stream-test-world';
import { CodedError } from '@/lib/errors';
import { GET } from './route';

const edges = vi.hoisted(() => ({ requireViewer: vi.fn(), streams: vi.fn() }));
vi.mock('@/lib/auth/viewer', () => ({ requireViewer: edges.requireViewer }));
vi.mock('@/lib/collector/streams', () => ({ streams: edges.streams }));

let world: StreamWorld;
beforeEach(() => {
  world = new StreamWorld();
  world.put('1', 'Ada speaks');
  world.put('2', 'Ben speaks');
  edges.streams.mockReturnValue(world.hub);
  edges.requireViewer.mockResolvedValue({ id: 'v', sessionId: 'hash' });
});

const ask = (search: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://127.0.0.1:3000/api/spaces/stream?${search}`, { headers }));

async function open(search: string, headers?: Record<string, string>) {
  const { body } = await ask(search, headers);
  if (!body) throw new Error('no stream');
  return new Listener(body);
}

describe('GET /api/spaces/stream', () => {
  it('answers events that nothing on the way keeps or gathers', async () => {
    const { status, headers } = await ask('creators=1,2');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-accel-buffering')).toBe('no');
  });

  it('tells the board and then what changes', async () => {
    const stream = await open('creators=1,2');
    expect(await stream.hear()).toMatchObject([
      { name: 'board', data: { reading: { board: { creators: [{}, {}] } } } },
    ]);
    world.put('1', 'New');
    await world.tell();
    expect(await stream.hear()).toMatchObject([{ name: 'snapshot', data: { creatorId: '1' } }]);
  });

  it.each([
    ['since in the address', 'creators=1,2&since=1', {}],
    ['what an EventSource says when it comes back', 'creators=1,2&since=0', { 'last-event-id': '1' }],
  ])('goes on from %s', async (_what, search, headers) => {
    const heard = await (await open(search, headers)).hear();
    expect(heard.map(({ name, id }) => `${name} ${id}`)).toEqual(['frame undefined', 'snapshot 2']);
  });

  it('takes several boards on one stream', async () => {
    const heard = await (await open('creators=1&creators=2')).hear();
    expect(heard).toMatchObject([{ data: { board: 0 } }, { data: { board: 1 } }]);
  });

  it.each([
    ['nobody', '', 400, 'bad-request'],
    ['an empty board', 'creators=1&creators=', 400, 'bad-request'],
    ['nonsense', 'creators=1,ada-lovelace', 400, 'bad-request'],
    ['a version that is none', 'creators=1&since=1e3', 400, 'bad-request'],
    ['nine boards', Array.from({ length: 9 }, (_, n) => `creators=${n}`).join('&'), 400, 'bad-request'],
    [
      '201 creators on a board',
      `creators=${Array.from({ length: 201 }, (_, n) => n + 1)}`,
      400,
      'bad-request',
    ],
    [
      'more than 500 creators',
      [0, 1, 2]
        .map((board) => `creators=${Array.from({ length: 170 }, (_, n) => board * 170 + n + 1)}`)
        .join('&'),
      400,
      'too-many-creators',
    ],
  ])('refuses %s', async (_what, search, status, code) => {
    const answer = await ask(search);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ code });
    expect(world.hub.size).toBe(0);
  });

  it('is for people who are signed in', async () => {
    edges.requireViewer.mockRejectedValue(new CodedError('signed-out', 'Sign in to see this.'));
    const answer = await ask('creators=1');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('cache-control')).toContain('no-store');
  });

  it('answers 429 with a time to the sixty-first stream of a session', async () => {
    for (let n = 0; n < 60; n += 1) expect((await ask('creators=1')).status).toBe(200);
    const answer = await ask('creators=1');
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.json()).toMatchObject({ code: 'too-many-streams' });
  });
});
