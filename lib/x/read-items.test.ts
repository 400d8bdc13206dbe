import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readFrame, readItems, readPartialProblems } from '@/lib/x/read-items';

describe('a frame', () => {
  it.each([
    ['data', { data: [] }],
    ['one object as data', { data: { id: '1' } }],
    ['errors alone', { errors: [{ title: 'Not Found Error' }] }],
    ['includes alone', { includes: { users: [] } }],
    ['a count alone', { meta: { result_count: 0 } }],
  ])('is what has %s', (_, json) => {
    expect(readFrame(json)).not.toBeNull();
  });

  it.each([
    ['another server’s JSON', { status: 'ok' }],
    ['nothing', {}],
    ['data that is null', { data: null }],
    ['a list', [{ data: [] }]],
    ['a text', 'data'],
    ['null', null],
  ])('is not %s', (_, json) => {
    expect(readFrame(json)).toBeNull();
  });

  it('lives on without parts that are of another kind', () => {
    expect(readFrame({ data: [], errors: 'none', includes: 7 })).toMatchObject({ data: [] });
  });
});

describe('items', () => {
  const schema = z.object({ id: z.string(), name: z.string().optional() });

  it.each([
    ['no list is none', undefined, { items: [], dropped: 0 }],
    ['null is none', null, { items: [], dropped: 0 }],
    ['an empty list is none', [], { items: [], dropped: 0 }],
    ['a broken one is counted', [{ id: '1' }, { id: 2 }, null], { items: [{ id: '1' }], dropped: 2 }],
    [
      'the second of one id is left out',
      [{ id: '1', name: 'a' }, { id: '1' }],
      { items: [{ id: '1', name: 'a' }], dropped: 0 },
    ],
    ['a list of which nothing can be used is unreadable', [{ id: 1 }], null],
    ['what is no list is unreadable', { id: '1' }, null],
    ['a text is unreadable', 'no', null],
  ])('%s', (_, list, read) => {
    expect(readItems(list, schema)).toEqual(read);
  });
});

describe('what did not come with the data', () => {
  it.each([
    [0, []],
    [1, ['1 unusable item dropped']],
    [3, ['3 unusable items dropped']],
  ])('%i dropped items are said', (dropped, details) => {
    const problems = readPartialProblems({ data: [] }, dropped, 0);
    expect(problems.map(({ detail }) => detail)).toEqual(details);
    expect(problems.every(({ code }) => code === 'x-unreadable')).toBe(true);
  });

  it('comes after what X says itself', () => {
    const errors = [{ title: 'Not Found Error', type: 'https://api.x.com/2/problems/resource-not-found' }];
    expect(readPartialProblems({ errors }, 1, 0).map(({ code }) => code)).toEqual([
      'resource-not-found',
      'x-unreadable',
    ]);
  });
});
