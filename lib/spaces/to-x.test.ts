import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { proxyNames } from '@/lib/spaces/proxy-names';
import { parseProxyQuery } from '@/lib/spaces/proxy-query';
import type { ProxyReading } from '@/lib/spaces/proxy-refusal';
import { toXBody } from '@/lib/spaces/to-x';
import type { Person, Snapshot, Space } from '@/lib/spaces/types';

const now = Date.UTC(2026, 0, 2, 3, 4, 5);
const at = Date.UTC(2026, 0, 1);

const full: Space = {
  id: 'full',
  state: 'live',
  stateOnWire: 'live',
  title: 'Morning',
  creatorId: '1',
  hostIds: ['1', '2'],
  speakerIds: ['2', '3'],
  invitedIds: ['4'],
  topicIds: ['70'],
  lang: 'iw',
  isTicketed: false,
  participantCount: 0,
  createdAt: at,
  updatedAt: at,
  scheduledStart: at,
  startedAt: at,
  endedAt: at,
};
const bare = { hostIds: [], speakerIds: [], invitedIds: [], topicIds: [] };
const ana: Person = {
  id: '1',
  handle: 'ana',
  name: 'Ana',
  protected: false,
  avatarUrl: 'https://a.test/1.jpg',
  bannerUrl: 'https://a.test/b.jpg',
  bio: 'bio',
  location: 'Lisbon',
  url: 'https://t.co/1',
  entities: { url: {} },
  joinedAt: at,
  isVerified: true,
  verifiedType: 'blue',
  isIdentityVerified: false,
  isParody: false,
  verifiedFollowers: 5,
  subscriptionType: 'Premium',
  pinnedPostId: '81',
  mostRecentPostId: '82',
  affiliation: { user_id: ['9'] },
  withheld: { countryCodes: ['DE'] },
  metrics: { followers: 1, following: 2, posts: 3, listed: 4 },
};
const person = (id: string): Person => ({ id, handle: `u${id}`, name: `U${id}` });

const snapshot = (creatorId: string, more: Partial<Snapshot> = {}): Snapshot => ({
  creatorId,
  spaces: [],
  people: [],
  topics: [],
  problems: [],
  version: 1,
  checkedAt: now - 8_000,
  watchedSince: 0,
  ...more,
});
const reading = (creatorId: string, more: Partial<ProxyReading> = {}): ProxyReading => ({
  creatorId,
  snapshot: null,
  problem: null,
  isPending: false,
  ...more,
});
const known = (creatorId: string, more: Partial<Snapshot> = {}) =>
  reading(creatorId, { snapshot: snapshot(creatorId, more) });

const oneSpace = known('1', {
  spaces: [full],
  people: [ana, person('2'), person('3'), person('4')],
  topics: [{ id: '70', name: 'Tech', description: 'All of it' }],
});

const record = z.record(z.string(), z.unknown());
const bodySchema = z.object({
  data: z.array(record).optional(),
  includes: z.object({ users: z.array(record).optional(), topics: z.array(record).optional() }).optional(),
  errors: z.array(record).optional(),
  meta: z.object({ result_count: z.number(), creators: z.array(record) }),
});

function ask(
  search: string,
  readings: ProxyReading[] = [oneSpace],
  viewer = { id: '99', counts: new Map<string, number>() },
) {
  const parsed = parseProxyQuery(
    new URLSearchParams(`user_ids=${readings.map((r) => r.creatorId)}&${search}`),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.body));
  return toXBody(readings, parsed.query, { now, viewer: { id: viewer.id, subscriberCounts: viewer.counts } });
}
const body = (...args: Parameters<typeof ask>) => bodySchema.parse(ask(...args).body);
const keysOf = (item: object | undefined) => Object.keys(item ?? {}).sort();
const idsOf = (items: Record<string, unknown>[] | undefined) => items?.map(({ id }) => id);

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

describe('over several creators', () => {
  const other: Space = {
    ...full,
    id: 'other',
    creatorId: '2',
    hostIds: ['2'],
    speakerIds: ['1'],
    topicIds: [],
  };

  it('a person named twice is included once, as last checked', () => {
    const second = known('2', {
      spaces: [other],
      people: [{ ...person('1'), name: 'Ana, newer' }, person('2')],
      checkedAt: now,
    });
    const answer = body('expansions=host_ids,speaker_ids', [oneSpace, second]);
    expect(idsOf(answer.data)).toEqual(['full', 'other']);
    expect(idsOf(answer.includes?.users)).toEqual(['1', '2', '3']);
    expect(answer.includes?.users?.[0]?.name).toBe('Ana, newer');
  });

  it('ended Spaces and those X stopped listing stay out', () => {
    const spaces: Space[] = [
      { ...full, id: 'e', state: 'ended', stateOnWire: 'ended' },
      { ...full, id: 'm', missingSince: at },
    ];
    expect(body('expansions=creator_id', [known('1', { spaces, people: [ana] })])).toEqual({
      meta: {
        result_count: 0,
        creators: [{ id: '1', checked_at: '2026-01-02T03:03:57.000Z', age_ms: 8_000 }],
      },
    });
  });

  it('counts the data and tells each age', () => {
    const problem = { code: 'rate-limited', title: 'Too Many Requests', retryAt: now + 60_000 };
    const answer = body('', [
      oneSpace,
      { ...known('2'), problem },
      reading('3', { problem }),
      reading('4', { isPending: true }),
    ]);
    expect(answer.meta.result_count).toBe(1);
    expect(answer.meta.creators).toMatchObject([
      { id: '1', checked_at: '2026-01-02T03:03:57.000Z', age_ms: 8_000 },
      { id: '2', age_ms: 8_000, problem: { code: 'rate-limited', retry_at: '2026-01-02T03:05:05.000Z' } },
      { id: '3', checked_at: null, age_ms: null, problem: { title: 'Too Many Requests' } },
      { id: '4', checked_at: null, age_ms: null },
    ]);
    expect(answer.errors).toMatchObject([
      { resource_id: '3', parameter: 'user_ids', title: 'Too Many Requests' },
      { resource_id: '4', parameter: 'user_ids', title: 'Not Checked Yet' },
    ]);
  });
});

describe('partial errors of X', () => {
  const wire = (resource_id: string, more: object = {}) => ({
    resource_id,
    title: 'Not Found Error',
    ...more,
  });
  const problem = (of: Record<string, unknown>) => ({
    code: 'resource-not-found' as const,
    retryable: false,
    title: 'T',
    wire: of,
  });
  const readings = [
    known('1', {
      spaces: [full],
      problems: [
        problem(wire('3')),
        problem(wire('1', { parameter: 'user_ids' })),
        problem(wire('full', { field: 'lang' })),
      ],
    }),
    known('2', { problems: [problem(wire('1', { parameter: 'user_ids' }))] }),
  ];

  it('are passed on once, and only where the query meets them', () => {
    expect(body('', readings).errors).toEqual([wire('1', { parameter: 'user_ids' })]);
    expect(body('expansions=speaker_ids&space.fields=lang', readings).errors).toEqual([
      wire('3'),
      wire('1', { parameter: 'user_ids' }),
      wire('full', { field: 'lang' }),
    ]);
  });
});

describe('subscriber_count', () => {
  const counts = new Map([['full', 12]]);

  it('goes to the creator', () => {
    const answer = body('space.fields=subscriber_count', [oneSpace], { id: '1', counts });
    expect(answer.data?.[0]).toEqual({ id: 'full', state: 'live', subscriber_count: 12 });
    expect(answer.errors).toBeUndefined();
  });

  it('goes to nobody else, even if somebody handed it in', () => {
    const answer = body('space.fields=subscriber_count', [oneSpace], { id: '2', counts });
    expect(answer.data?.[0]).toEqual({ id: 'full', state: 'live' });
    expect(answer.errors).toMatchObject([
      { resource_id: 'full', field: 'subscriber_count', section: 'data' },
    ]);
  });

  it('not known at present is said, and not asked is not given', () => {
    const unknown = body('space.fields=subscriber_count', [oneSpace], { id: '1', counts: new Map() });
    expect(unknown.errors).toMatchObject([{ title: 'Field Hydration Failure' }]);
    expect(body('', [oneSpace], { id: '1', counts }).data?.[0]).toEqual({ id: 'full', state: 'live' });
  });
});

describe('when nothing is known of anyone', () => {
  const wire = { title: 'CreditsDepleted', type: 'https://api.twitter.com/2/problems/credits' };

  it.each([
    ['X’s own refusal', { code: 'credits-depleted', title: 'CreditsDepleted', status: 402, wire }, 402, wire],
    [
      'an outage in HTML',
      { code: 'x-unavailable', title: 'HTTP 503', status: 503 },
      503,
      { title: 'HTTP 503', status: 503 },
    ],
    [
      'a spent budget',
      { code: 'rate-limited', title: 'Too Many Requests' },
      429,
      { title: 'Too Many Requests', status: 429 },
    ],
    ['no token', { code: 'no-connection', title: 'No connection to X' }, 401, { status: 401 }],
    ['no answer', { code: 'x-timeout', title: 'X did not answer in time' }, 504, { type: 'about:blank' }],
    [
      'a 200 of something else',
      { code: 'x-unreadable', title: 'Not JSON', status: 200 },
      502,
      { status: 502 },
    ],
    ['a code called constructor', { code: 'constructor', title: 'T' }, 503, { status: 503 }],
  ])('%s', (_name, problem, status, expected) => {
    const answer = ask('', [reading('1', { problem }), reading('2')]);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(expected);
  });

  it('still looking is a 503, never an empty list', () => {
    expect(ask('', [reading('1', { isPending: true })])).toMatchObject({
      status: 503,
      body: { title: 'Service Unavailable' },
    });
  });
});
