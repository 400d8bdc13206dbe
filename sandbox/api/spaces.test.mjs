import { beforeEach, describe, expect, it } from 'vitest';
import { sandboxOfSmallWorld } from '../test-world.mjs';

const sandbox = await sandboxOfSmallWorld();
beforeEach(() => sandbox.control('POST limits', { burstMs: 0 }));

/** @param {string} path @param {string} [token] */
const body = async (path, token) => (await sandbox.get(path, token)).json();
const byCreators = '/2/spaces/by/creator_ids?user_ids=11,12,13,999';
const allExpansions = 'expansions=creator_id,host_ids,speaker_ids,invited_user_ids,topic_ids';

describe('by/creator_ids', () => {
  it('answers live and scheduled Spaces with id and state alone, and silence for the others', async () => {
    expect(await body(byCreators)).toEqual({
      data: [
        { id: '1liveSpaceAAA', state: 'live' },
        { id: '1nextSpaceAAA', state: 'scheduled' },
      ],
      meta: { result_count: 2 },
    });
  });

  it('has no data when nobody has any', async () => {
    expect(await body('/2/spaces/by/creator_ids?user_ids=13')).toEqual({ meta: { result_count: 0 } });
  });

  it('brings ids by expansions, people once, and leaves out who is hidden or suspended', async () => {
    const reply = await body(`${byCreators}&${allExpansions}`);
    expect(reply.data[0]).toEqual({
      id: '1liveSpaceAAA',
      state: 'live',
      creator_id: '11',
      host_ids: ['11', '12'],
      speaker_ids: ['12', '13', '14', '15'],
      topic_ids: ['900', '901'],
    });
    expect(reply.includes.users.map((/** @type {{ id: string }} */ { id }) => id)).toEqual([
      '11',
      '12',
      '13',
    ]);
    expect(reply.includes.topics).toEqual([{ id: '900', name: 'Technology' }]);
    expect(reply.errors).toMatchObject([
      { parameter: 'speaker_ids', value: '15', detail: 'User has been suspended: [15].' },
    ]);
  });

  it('leaves unset and empty fields out', async () => {
    const fields = 'space.fields=title,started_at,scheduled_start,participant_count,ended_at,is_ticketed';
    const { data } = await body(`${byCreators}&${fields}&expansions=speaker_ids`);
    expect(Object.keys(data[0]).sort()).toEqual([
      'id',
      'is_ticketed',
      'participant_count',
      'speaker_ids',
      'started_at',
      'state',
      'title',
    ]);
    expect(Object.keys(data[1]).sort()).toEqual([
      'id',
      'is_ticketed',
      'participant_count',
      'scheduled_start',
      'state',
      'title',
    ]);
    expect(data[1].participant_count).toBe(0);
  });

  it('shows subscriber_count to the creator alone, others get a partial error', async () => {
    const path = `${byCreators}&space.fields=subscriber_count`;
    const ada = await sandbox.signIn({ handle: 'ada' });
    const own = await body(path, ada.access_token);
    expect(own.data).toEqual([
      { id: '1liveSpaceAAA', state: 'live', subscriber_count: 42 },
      { id: '1nextSpaceAAA', state: 'scheduled' },
    ]);
    expect(own.errors).toMatchObject([{ resource_id: '1nextSpaceAAA', field: 'subscriber_count' }]);
    const app = await body(path);
    expect(app.errors).toHaveLength(2);
    expect(JSON.stringify(app.data)).not.toContain('42');
  });
});

describe('the two generations', () => {
  const olderOnly = '&space.fields=creator_id,host_ids,topic_ids';

  it('2.166 takes ids in space.fields, names topics as objects and pinned_tweet_id among user.fields', async () => {
    await sandbox.control('POST generation', { generation: '2.166' });
    const path = `${byCreators}${olderOnly}&expansions=creator_id&user.fields=pinned_tweet_id,public_metrics`;
    const { data, includes } = await body(path);
    expect(data[0]).toEqual({
      id: '1liveSpaceAAA',
      state: 'live',
      creator_id: '11',
      host_ids: ['11', '12'],
      topics: [{ id: '900', name: 'Technology' }],
    });
    expect(Object.keys(includes.users[0].public_metrics)).toContain('tweet_count');
  });

  it('2.167 refuses them, naming what it knows, and counts posts', async () => {
    const reply = await sandbox.get(`${byCreators}${olderOnly}`);
    expect(reply.status).toBe(400);
    const problem = await reply.json();
    expect(problem.type).toBe('https://api.x.com/2/problems/invalid-request');
    expect(problem.errors[0].message).toMatch(
      /^The `space.fields` query parameter value \[creator_id\] is not one of \[created_at,/,
    );
    expect((await sandbox.get('/2/users?ids=11&user.fields=pinned_tweet_id')).status).toBe(400);
    const users = await body('/2/users?ids=11&user.fields=public_metrics');
    expect(users.data[0].public_metrics).toMatchObject({
      followers_count: 7,
      like_count: 3,
      post_count: 500,
    });
  });

  it.each(['2.166', '2.167'])(
    '%s answers the request that is valid in both, and says its version',
    async (generation) => {
      await sandbox.control('POST generation', { generation });
      const scalars =
        'created_at,ended_at,id,is_ticketed,lang,participant_count,scheduled_start,started_at,state,title,updated_at';
      const reply = await sandbox.get(
        `${byCreators}&space.fields=${scalars}&${allExpansions}&topic.fields=id,name,description`,
      );
      expect(reply.status).toBe(200);
      expect(reply.headers.get('api-version')).toBe(generation);
      expect((await reply.json()).includes.topics[0].description).toBe('All about technology');
    },
  );
});

describe('validation', () => {
  it.each([
    ['a malformed id', '?user_ids=abc', 'The `user_ids` query parameter value [abc] is not valid'],
    [
      '20 digits',
      `?user_ids=${'1'.repeat(20)}`,
      `The \`user_ids\` query parameter value [${'1'.repeat(20)}] is not valid`,
    ],
    ['no id', '', 'The `user_ids` query parameter can not be empty'],
    ['an empty list', '?user_ids=', 'The `user_ids` query parameter can not be empty'],
    [
      '101 ids',
      `?user_ids=${Array.from({ length: 101 }, (_, i) => i + 1)}`,
      'The number of values in the `user_ids` query parameter list [101] is not between 1 and 100',
    ],
    [
      'an unknown parameter',
      '?user_ids=1&__proto__=2',
      'The query parameter [__proto__] is not one of [user_ids,space.fields,expansions,user.fields,topic.fields]',
    ],
    [
      'topics_ids',
      '?user_ids=1&expansions=topics_ids',
      'The `expansions` query parameter value [topics_ids] is not one of [creator_id,host_ids,invited_user_ids,speaker_ids,topic_ids]',
    ],
  ])('answers 400 to %s', async (_, query, message) => {
    const reply = await sandbox.get(`/2/spaces/by/creator_ids${query}`);
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({
      title: 'Invalid Request',
      detail: 'One or more parameters to your request was invalid.',
      errors: [{ message }],
    });
  });

  it('takes 100 ids, repeated parameters too', async () => {
    const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
    expect((await sandbox.get(`/2/spaces/by/creator_ids?user_ids=${hundred}`)).status).toBe(200);
    const repeated = await body('/2/spaces/by/creator_ids?user_ids=11&user_ids=12');
    expect(repeated.meta.result_count).toBe(2);
  });
});

describe('Spaces by id', () => {
  it('answers ended ones too; unknown and cancelled ones are partial errors', async () => {
    const reply = await body('/2/spaces?ids=1doneSpaceAAA,1offSpaceAAAA,1unknown&space.fields=ended_at');
    expect(reply.data).toMatchObject([{ id: '1doneSpaceAAA', state: 'ended' }]);
    expect(reply.data[0].ended_at).toMatch(/Z$/);
    expect(reply.errors.map((/** @type {{ detail: string }} */ { detail }) => detail)).toEqual([
      'Could not find space with ids: [1offSpaceAAAA].',
      'Could not find space with ids: [1unknown].',
    ]);
    expect(reply.meta).toBeUndefined();
  });

  it('answers one Space', async () => {
    expect(await body('/2/spaces/1doneSpaceAAA')).toEqual({ data: { id: '1doneSpaceAAA', state: 'ended' } });
    const missing = await body('/2/spaces/1unknown');
    expect(missing).toMatchObject({ errors: [{ parameter: 'id', value: '1unknown' }] });
    expect(missing).not.toHaveProperty('data');
    expect((await sandbox.get('/2/spaces/not-an-id')).status).toBe(400);
  });
});
