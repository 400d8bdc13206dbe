import { afterEach, describe, expect, it, vi } from 'vitest';
import { viewer } from '@/app/viewer-for-test';
import type { Viewer } from '@/lib/auth/viewer';
import type { CreatorReading } from '@/lib/collector/read-creators';
import { CodedError } from '@/lib/errors';
import { GET } from './route';

const edges = vi.hoisted(() => ({
  currentViewer: vi.fn<() => Promise<Viewer | null>>(),
  readCreators: vi.fn<(ids: string[], options: { viewerId: string }) => Promise<CreatorReading[]>>(),
  readSubscriberCounts: vi.fn(async () => new Map([['a1', 12]])),
}));
vi.mock('@/lib/auth/viewer', () => ({ currentViewer: edges.currentViewer }));
vi.mock('@/lib/collector/read-creators', () => ({
  readCreators: edges.readCreators,
  readAllowance: async () => ({ limit: 300, remaining: 41, resetAt: 1_763_747_000_500 }),
}));
vi.mock('@/lib/collector/subscriber-counts', () => ({ readSubscriberCounts: edges.readSubscriberCounts }));

const known = (creatorId: string): CreatorReading => ({
  creatorId,
  snapshot: {
    creatorId,
    version: 1,
    checkedAt: 1,
    watchedSince: 1,
    people: [],
    topics: [],
    problems: [],
    spaces: [
      {
        id: 'a1',
        state: 'live',
        stateOnWire: 'live',
        creatorId,
        hostIds: [],
        speakerIds: [],
        invitedIds: [],
        topicIds: [],
      },
    ],
  },
  problem: null,
  isPending: false,
});

async function get(search: string) {
  const response = await GET(new Request(`http://127.0.0.1:3000/api/2/spaces/by/creator_ids?${search}`));
  return { status: response.status, headers: response.headers, body: await response.json() };
}

afterEach(() => {
  vi.clearAllMocks();
});

describe('the drop-in for X', () => {
  it('without a session answers X’s 401, and looks nothing up', async () => {
    edges.currentViewer.mockResolvedValue(null);
    const { status, headers, body } = await get('user_ids=1');
    expect([status, body]).toEqual([
      401,
      { title: 'Unauthorized', type: 'about:blank', status: 401, detail: 'Unauthorized' },
    ]);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(edges.readCreators).not.toHaveBeenCalled();
  });

  it('a question X would refuse costs nothing either', async () => {
    edges.currentViewer.mockResolvedValue(viewer);
    const { status, headers, body } = await get('user_ids=abc');
    expect([status, body.title]).toEqual([400, 'Invalid Request']);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(edges.readCreators).not.toHaveBeenCalled();
  });

  it('asks in the viewer’s name and says what is left', async () => {
    edges.currentViewer.mockResolvedValue(viewer);
    edges.readCreators.mockResolvedValue([known('1')]);
    const { status, headers, body } = await get('user_ids=1,1');
    expect(edges.readCreators.mock.calls[0]?.slice(0, 2)).toMatchObject([['1'], { viewerId: '1' }]);
    expect([status, body.data]).toEqual([200, [{ id: 'a1', state: 'live' }]]);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(['limit', 'remaining', 'reset'].map((name) => headers.get(`x-rate-limit-${name}`))).toEqual([
      '300',
      '41',
      '1763747001',
    ]);
    expect(edges.readSubscriberCounts).not.toHaveBeenCalled();
  });

  it('asks for reminders only when they are wanted', async () => {
    edges.currentViewer.mockResolvedValue(viewer);
    edges.readCreators.mockResolvedValue([known('1')]);
    const { body } = await get('user_ids=1&space.fields=subscriber_count');
    expect(body.data).toEqual([{ id: 'a1', state: 'live', subscriber_count: 12 }]);
  });

  it('passes X’s own refusal on when nothing is known', async () => {
    edges.currentViewer.mockResolvedValue(viewer);
    const wire = { title: 'SpendCapReached', reset_date: '2026-04-14' };
    const problem = {
      code: 'spend-cap-reached',
      title: 'SpendCapReached',
      status: 403,
      retryable: false,
      wire,
      since: 1,
      at: 1,
    } as const;
    edges.readCreators.mockResolvedValue([{ creatorId: '1', snapshot: null, problem, isPending: false }]);
    const { status, body } = await get('user_ids=1');
    expect([status, body]).toEqual([403, wire]);
  });

  it('says busy when the store is', async () => {
    edges.currentViewer.mockResolvedValue(viewer);
    edges.readCreators.mockRejectedValue(new CodedError('busy', 'Try again.'));
    expect((await get('user_ids=1')).status).toBe(503);
  });
});
