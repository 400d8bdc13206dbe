import { describe, expect, it } from 'vitest';
import { proxyNames } from '@/lib/spaces/proxy-names';
import { bare, body, full, idsOf, keysOf, known, person } from '@/lib/spaces/proxy-test-world';
import type { Space } from '@/lib/spaces/types';

describe('projection: id fields by field × expansion', () => {
  const usersBy = {
    creator_id: ['1'],
    host_ids: ['1', '2'],
    speaker_ids: ['2', '3'],
    invited_user_ids: ['4'],
    topic_ids: undefined,
    topics_ids: undefined,
  };
  const rows = proxyNames.expansions.flatMap((name) =>
    [false, true].flatMap((byField) =>
      [false, true].map((byExpansion) => [name, byField, byExpansion] as const),
    ),
  );

  it.each(rows)('%s: asked as field %s, as expansion %s', (name, byField, byExpansion) => {
    const field = name === 'topics_ids' ? 'topic_ids' : name;
    const search = [byField && `space.fields=${field}`, byExpansion && `expansions=${name}`]
      .filter(Boolean)
      .join('&');
    const answer = body(search);
    expect(keysOf(answer.data?.[0])).toEqual(
      ['id', 'state', ...(byField || byExpansion ? [field] : [])].sort(),
    );
    expect(idsOf(answer.includes?.users)).toEqual(byExpansion ? usersBy[name] : undefined);
    expect(idsOf(answer.includes?.topics)).toEqual(byExpansion && field === 'topic_ids' ? ['70'] : undefined);
    expect(answer.errors).toBeUndefined();
  });
});

describe('projection: one field at a time', () => {
  const scalars = proxyNames['space.fields'].filter((name) => name !== 'subscriber_count');
  it.each(scalars)('space.fields=%s', (name) => {
    const answer = body(`space.fields=${name}`);
    expect(keysOf(answer.data?.[0])).toEqual([...new Set(['id', 'state', name])].sort());
    expect(answer.includes).toBeUndefined();
  });

  const perViewer = [
    'confirmed_email',
    'connection_status',
    'receives_your_dm',
    'subscribes_to_you',
    'subscription',
  ];
  it.each(proxyNames['user.fields'].filter((name) => !perViewer.includes(name)))('user.fields=%s', (name) => {
    const answer = body(`expansions=creator_id&user.fields=${name}`);
    expect(keysOf(answer.includes?.users?.[0])).toEqual(
      [...new Set(['id', 'name', 'username', name])].sort(),
    );
  });

  it.each(perViewer)('user.fields=%s depends on who asks: an error says so', (name) => {
    const answer = body(`expansions=creator_id&user.fields=${name}`);
    expect(keysOf(answer.includes?.users?.[0])).toEqual(['id', 'name', 'username']);
    expect(answer.errors).toMatchObject([
      { field: name, section: 'includes', title: 'Field Authorization Error' },
    ]);
    expect(body(`user.fields=${name}`).errors).toBeUndefined();
  });

  it.each(proxyNames['topic.fields'])('topic.fields=%s', (name) => {
    const answer = body(`expansions=topic_ids&topic.fields=${name}`);
    expect(keysOf(answer.includes?.topics?.[0])).toEqual([...new Set(['id', 'name', name])].sort());
  });
});

describe('values as X writes them', () => {
  it('moments in ISO, zero and false kept, the post count under both names', () => {
    const answer = body(
      'space.fields=started_at,participant_count,is_ticketed,lang&expansions=creator_id&user.fields=public_metrics,withheld',
    );
    expect(answer.data).toEqual([
      {
        id: 'full',
        state: 'live',
        creator_id: '1',
        started_at: '2026-01-01T00:00:00.000Z',
        participant_count: 0,
        is_ticketed: false,
        lang: 'iw',
      },
    ]);
    expect(answer.includes?.users?.[0]).toMatchObject({
      public_metrics: {
        followers_count: 1,
        following_count: 2,
        tweet_count: 3,
        post_count: 3,
        listed_count: 4,
      },
      withheld: { country_codes: ['DE'] },
    });
  });

  it('what X did not send is absent, never null or empty', () => {
    const spaces: Space[] = [{ id: 'b', state: 'unknown', stateOnWire: 'paused', creatorId: '1', ...bare }];
    const every = `space.fields=${proxyNames['space.fields'].filter((name) => name !== 'subscriber_count')}`;
    expect(body(every, [known('1', { spaces })]).data).toEqual([
      { id: 'b', state: 'paused', creator_id: '1' },
    ]);
  });

  it('someone protected has the defaults and the mark, whatever is asked', () => {
    const people = [{ ...person('1'), protected: true }];
    const every = 'user.fields=description,protected,public_metrics,location';
    const answer = body(`expansions=creator_id&${every}`, [known('1', { spaces: [full], people })]);
    expect(answer.includes?.users).toEqual([{ id: '1', name: 'U1', username: 'u1', protected: true }]);
  });
});
