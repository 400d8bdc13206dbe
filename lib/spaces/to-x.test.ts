import { describe, expect, it } from 'vitest';
import {
  ana,
  ask,
  at,
  body,
  full,
  idsOf,
  known,
  now,
  oneSpace,
  person,
  reading,
} from '@/lib/spaces/proxy-test-world';
import type { Space } from '@/lib/spaces/types';

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

  it('a Space that X names no creator of stands once, as last checked, whichever of its hosts it came with', () => {
    const { creatorId: _, ...unowned } = full;
    const first = known('1', { spaces: [{ ...unowned, title: 'Before' }] });
    const second = known('2', { spaces: [{ ...unowned, title: 'Now' }], checkedAt: now });
    const answer = body('space.fields=title', [first, second]);
    expect(answer.data).toEqual([{ id: 'full', state: 'live', title: 'Now' }]);
    expect(answer.meta.result_count).toBe(1);
    const gone = known('2', { spaces: [{ ...unowned, missingSince: at }], checkedAt: now });
    expect(body('', [first, gone]).data).toBeUndefined();
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
    ['money missing, as another process learnt', { code: 'credits-depleted', title: 'Paused' }, 402, {}],
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
