import { describe, expect, it } from 'vitest';
import { maxProxyIds, parseProxyQuery } from '@/lib/spaces/proxy-query';

const parse = (search: string) => parseProxyQuery(new URLSearchParams(search));

function query(search: string) {
  const parsed = parse(search);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.body));
  return parsed.query;
}

function messages(search: string): string[] {
  const parsed = parse(search);
  return parsed.ok ? [] : parsed.body.errors.map(({ message }) => message);
}

describe('what is taken', () => {
  it.each([
    ['comma-joined', 'user_ids=1,2,3'],
    ['repeated', 'user_ids=1&user_ids=2&user_ids=3'],
    ['both', 'user_ids=1,2&user_ids=3'],
    ['percent-encoded', 'user_ids=1%2C2%2C3'],
    ['with duplicates', 'user_ids=1,2,1,3,2'],
  ])('ids %s', (_name, search) => {
    expect(query(search).userIds).toEqual(['1', '2', '3']);
  });

  it('fields of either generation, and the other spelling of topic_ids', () => {
    const { spaceFields, expansions, userFields } = query(
      'user_ids=1&space.fields=host_ids,title&expansions=topics_ids&expansions=creator_id&user.fields=most_recent_tweet_id,affiliation,subscription',
    );
    expect([...spaceFields]).toEqual(['host_ids', 'title']);
    expect([...expansions]).toEqual(['topic_ids', 'creator_id']);
    expect([...userFields]).toEqual(['most_recent_tweet_id', 'affiliation', 'subscription']);
  });

  it(`up to ${maxProxyIds} ids, ten times what X takes`, () => {
    const ids = Array.from({ length: maxProxyIds }, (_, index) => index).join(',');
    expect(query(`user_ids=${ids}`).userIds).toHaveLength(maxProxyIds);
    expect(messages(`user_ids=${ids},99999`)).toEqual([
      'The number of values in the `user_ids` query parameter list [1001] is not between 1 and 1000',
    ]);
  });
});

describe('what is refused, each by name', () => {
  it.each([
    ['no ids', '', 'The `user_ids` query parameter can not be empty'],
    ['empty ids', 'user_ids=', 'The `user_ids` query parameter value [] is not valid'],
    ['a gap', 'user_ids=1,,2', 'The `user_ids` query parameter value [] is not valid'],
    ['letters', 'user_ids=1,abc', 'The `user_ids` query parameter value [abc] is not valid'],
    [
      '20 digits',
      `user_ids=${'1'.repeat(20)}`,
      `The \`user_ids\` query parameter value [${'1'.repeat(20)}] is not valid`,
    ],
    [
      'more than 64 bits hold',
      'user_ids=1,9223372036854775808,9223372036854775807',
      'The `user_ids` query parameter value [9223372036854775808] is not valid',
    ],
    ['1e3', 'user_ids=1e3', 'The `user_ids` query parameter value [1e3] is not valid'],
    ['digits of another script', 'user_ids=١٢', 'The `user_ids` query parameter value [١٢] is not valid'],
    [
      'an unknown expansion',
      'user_ids=1&expansions=topics',
      'The `expansions` query parameter value [topics] is not one of [',
    ],
    [
      'an unknown field',
      'user_ids=1&space.fields=moon',
      'The `space.fields` query parameter value [moon] is not one of [',
    ],
    [
      '__proto__',
      'user_ids=1&user.fields=__proto__',
      'The `user.fields` query parameter value [__proto__] is not one of [',
    ],
    [
      'an empty field',
      'user_ids=1&topic.fields=',
      'The `topic.fields` query parameter value [] is not one of [',
    ],
    ['brackets', 'user_ids=1&user_ids[]=2', 'The query parameter [user_ids[]] is not one of ['],
    ['another parameter', 'user_ids=1&tweet.fields=id', 'The query parameter [tweet.fields] is not one of ['],
  ])('%s', (_name, search, message) => {
    const found = messages(search);
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(message)).toBe(true);
  });

  it('everything wrong at once, in X’s shape', () => {
    const parsed = parse('user_ids=x&space.fields=y&foo=1');
    expect(parsed).toMatchObject({
      ok: false,
      body: {
        title: 'Invalid Request',
        detail: 'One or more parameters to your request was invalid.',
        type: 'https://api.x.com/2/problems/invalid-request',
        errors: [
          { parameters: { foo: ['1'] } },
          { parameters: { user_ids: ['x'] } },
          { parameters: { 'space.fields': ['y'] } },
        ],
      },
    });
  });

  it('the answer stays short however long the question', () => {
    const parsed = parse(
      `user_ids=${Array.from({ length: 5_000 }, () => 'x'.repeat(20)).join(',')}&${'q'.repeat(9_000)}=1`,
    );
    expect(JSON.stringify(parsed).length).toBeLessThan(8_000);
  });

  it('100 kB of anything is read at once', () => {
    const began = process.cpuUsage();
    for (const search of [
      `user_ids=${','.repeat(100_000)}`,
      `user.fields=${'x,'.repeat(50_000)}`,
      '&a'.repeat(33_000),
    ]) {
      expect(parse(search).ok).toBe(false);
    }
    expect(process.cpuUsage(began).user / 1_000 / 3).toBeLessThan(50);
  });
});
