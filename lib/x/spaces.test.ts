import { describe, expect, it } from 'vitest';
import type { XEdge } from '@/lib/x/call-x';
import { createFieldPlan } from '@/lib/x/field-plan';
import {
  getOwnSubscriberCounts,
  getSpacesByCreators,
  getSpacesByIds,
  readSpacesReply,
  type SpacesReply,
} from '@/lib/x/spaces';

const now = 1_763_747_000_000;

function read(json: unknown): SpacesReply {
  const reply = readSpacesReply(json, now);
  if (!reply) throw new Error('not a reply');
  return reply;
}

/** The same world as each generation tells it. */
const user = { id: '11', name: 'Ana', username: 'ana', created_at: '2013-12-14T04:35:55Z' };
const space = { id: '1SLjjRYNejbKM', creator_id: '11', host_ids: ['11'], title: 'Morning', state: 'live' };
const topic = { id: '848920371311001600', name: 'Technology', description: 'All about technology' };
const generations = {
  '2.166': {
    data: [{ ...space, is_ticketed: 'false', started_at: '2021-7-14T04:35:55Z', topics: [topic] }],
    includes: {
      users: [{ ...user, public_metrics: { followers_count: 3, tweet_count: 7 } }],
      tweets: [{ id: '1' }],
    },
    meta: { result_count: 1 },
  },
  '2.167': {
    data: [{ ...space, is_ticketed: false, started_at: '2021-07-14T04:35:55.000Z', topic_ids: [topic.id] }],
    includes: {
      users: [{ ...user, public_metrics: { followers_count: 3, post_count: 7 } }],
      topics: [topic],
      posts: [{ id: '1' }],
    },
    meta: { result_count: 1 },
  },
};

describe('reading a reply', () => {
  it.each(Object.keys(generations) as (keyof typeof generations)[])('of generation %s', (generation) => {
    const reply = read(generations[generation]);
    expect(reply.spaces[0]).toMatchObject({
      id: space.id,
      state: 'live',
      is_ticketed: false,
      started_at: Date.UTC(2021, 6, 14, 4, 35, 55),
    });
    expect(reply.users).toHaveLength(1);
    expect(reply.topics).toEqual([topic]);
    expect(reply.problems).toEqual([]);
  });

  it('nobody has a Space: no data, no problem', () => {
    expect(read({ meta: { result_count: 0 } })).toEqual({ spaces: [], users: [], topics: [], problems: [] });
  });

  it('a Space may be nothing but its id', () => {
    expect(read({ data: [{ id: 'a1' }] }).spaces).toEqual([{ id: 'a1' }]);
  });

  it('wrong types cost the field, not the Space', () => {
    const odd = {
      id: 'a1',
      state: 5,
      title: ['x'],
      host_ids: 'no',
      speaker_ids: ['1', 2, null, '1'],
      created_at: 'soon',
    };
    expect(read({ data: [odd] }).spaces[0]).toEqual({ id: 'a1', speaker_ids: ['1', '2'] });
  });

  it('broken items are dropped and counted', () => {
    const reply = read({
      data: [{ id: 'a1' }, { id: '' }, null, 7],
      includes: { users: [user, { id: '12' }] },
    });
    expect(reply.spaces.map(({ id }) => id)).toEqual(['a1']);
    expect(reply.users.map(({ id }) => id)).toEqual(['11']);
    expect(reply.problems).toMatchObject([{ code: 'x-unreadable', detail: '4 unusable items dropped' }]);
  });

  it.each([
    ['text', 'nothing'],
    ['null', null],
    ['a list', []],
    ['an empty object', {}],
    ['another reply', { access_token: 'x', token_type: 'bearer' }],
    ['data of another kind', { data: { id: 'a1' } }],
    ['data without one usable item', { data: [{ id: 1.5 }, 'x'], meta: { result_count: 2 } }],
  ])('%s is not taken for silence', (_name, json) => {
    expect(readSpacesReply(json, now)).toBeNull();
  });

  it('an unknown state is kept as X spelled it', () => {
    expect(read({ data: [{ id: 'a1', state: 'paused' }] }).spaces[0]?.state).toBe('paused');
  });

  it('partial errors come beside the data', () => {
    const error = {
      value: '9',
      resource_id: '9',
      title: 'Not Found Error',
      type: 'https://api.x.com/2/problems/resource-not-found',
    };
    const { problems } = read({ data: [space], errors: [error, 'odd', null] });
    expect(problems.map(({ code }) => code)).toEqual([
      'resource-not-found',
      'unknown-problem',
      'unknown-problem',
    ]);
    expect(problems[0]?.wire).toEqual(error);
  });

  it('a name of 10 kB, a script for an address and a __proto__ do no harm', () => {
    const json = JSON.parse(
      JSON.stringify({
        data: [{ ...space, title: 'x'.repeat(10_000) }],
        includes: { users: [{ ...user, name: 'y'.repeat(10_000), url: 'javascript:alert(1)' }] },
      }).replace('"data"', '"__proto__":{"polluted":true},"data"'),
    );
    const reply = read(json);
    expect(reply.spaces[0]?.title).toHaveLength(500);
    expect(reply.users[0]?.name).toHaveLength(200);
    expect(reply.users[0]?.url).toBeUndefined();
    expect('polluted' in {}).toBe(false);
  });
});

/** An edge that answers one body and keeps what was asked. */
function edgeWith(
  body: unknown,
  status = 200,
): { edge: XEdge; calls: { url: URL; authorization: string | null }[] } {
  const calls: { url: URL; authorization: string | null }[] = [];
  const fake: typeof fetch = async (input, init) => {
    calls.push({
      url: new URL(String(input)),
      authorization: new Headers(init?.headers).get('authorization'),
    });
    return Response.json(body, { status });
  };
  return {
    edge: { apiOrigin: 'https://x.test', fetch: fake, now: () => now, fieldPlan: createFieldPlan() },
    calls,
  };
}

describe('asking for Spaces', () => {
  it('asks what both generations accept', async () => {
    const { edge, calls } = edgeWith({ meta: { result_count: 0 } });
    await getSpacesByCreators(edge, 'tok', ['1', '2']);
    const { url, authorization } = calls[0] ?? {};
    expect(url?.pathname).toBe('/2/spaces/by/creator_ids');
    expect(url?.searchParams.get('user_ids')).toBe('1,2');
    expect(url?.searchParams.get('expansions')).toBe(
      'creator_id,host_ids,invited_user_ids,speaker_ids,topic_ids',
    );
    expect(url?.searchParams.get('space.fields')).not.toMatch(/_ids|creator_id|subscriber/);
    expect(authorization).toBe('Bearer tok');
  });

  it('follows Spaces by id, ended ones too', async () => {
    const { edge, calls } = edgeWith({ data: [{ id: '1YpKkzBgBlVxj', state: 'ended' }] });
    const reply = await getSpacesByIds(edge, 'tok', ['1YpKkzBgBlVxj']);
    expect(reply).toMatchObject({ ok: true, value: { spaces: [{ state: 'ended' }] } });
    expect(calls[0]?.url.pathname).toBe('/2/spaces');
  });

  it('a 200 of something else is unreadable', async () => {
    const { edge } = edgeWith({ hello: 'world' });
    expect(await getSpacesByCreators(edge, 't', ['1'])).toMatchObject({
      ok: false,
      problem: { code: 'x-unreadable' },
    });
  });

  it('takes 1 to 100 ids', async () => {
    const { edge, calls } = edgeWith({});
    const ids = Array.from({ length: 101 }, (_, index) => String(index));
    await expect(getSpacesByCreators(edge, 't', ids)).rejects.toThrow(RangeError);
    await expect(getSpacesByIds(edge, 't', [])).rejects.toThrow(RangeError);
    expect(calls).toHaveLength(0);
  });

  it('reads the creator’s own subscriber counts, strings too', async () => {
    const { edge, calls } = edgeWith({ data: [{ id: 'a1', subscriber_count: '10' }, { id: 'a2' }] });
    const reply = await getOwnSubscriberCounts(edge, 'own', ['a1', 'a2']);
    expect(reply.ok && [...reply.value]).toEqual([['a1', 10]]);
    expect(calls[0]?.url.searchParams.get('space.fields')).toBe('subscriber_count');
  });
});
