import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { nameOf } from '@/lib/api-docs/operation';
import { operations } from '@/lib/api-docs/operations';
import {
  type Caller,
  type Edge,
  forgetLists,
  olga,
  openEdge,
  saveCreators,
  sharedEveryWay,
  signedIn,
} from '@/lib/watchlists/api-test-people';
import { samples } from './samples-for-test';
import { send } from './send-for-test';

vi.mock('next/headers', () => import('@/app/api/next-headers-for-test'));

let world: Edge;
let by: Caller;
const ask = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  send({ ...by, ...headers }, method, path, body);

beforeAll(async () => {
  world = await openEdge();
  by = await signedIn(world, olga);
  await saveCreators(Date.now());
});
beforeEach(forgetLists);
afterAll(() => world.close());

const bodied = operations.flatMap((operation) => {
  const { path, body, headers } = { path: operation.path, ...samples[nameOf(operation)] };
  const { method, body: said } = operation;
  return said
    ? [{ name: nameOf(operation), method: method.toUpperCase(), path, body, headers, most: said.mostBytes }]
    : [];
});
const objects = bodied.filter(({ body }) => typeof body === 'object');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body with one more member, once for each object within it. */
function withForeign(value: unknown, text: string): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((each, index) =>
      withForeign(each, text).map(
        (changed) => `[${value.map((other, at) => (at === index ? changed : JSON.stringify(other))).join()}]`,
      ),
    );
  }
  if (!isObject(value)) return [];
  const members = Object.entries(value).map(([key, each]) => [key, JSON.stringify(each)] as const);
  const write = (all: readonly (readonly [string, string])[]) =>
    `{${all.map(([key, each]) => `${JSON.stringify(key)}:${each}`).join()}}`;
  const own = `${write(members).slice(0, -1)}${members.length > 0 ? ',' : ''}${text}}`;
  const deeper = Object.entries(value).flatMap(([key, each]) =>
    withForeign(each, text).map((changed) =>
      write(members.map(([name, old]) => [name, name === key ? changed : old])),
    ),
  );
  return [own, ...deeper];
}

it('there are bodies to look at', () => {
  expect(bodied.length).toBeGreaterThan(12);
  expect(withForeign({ a: [{ b: 1 }] }, '"x":2')).toEqual(['{"a":[{"b":1}],"x":2}', '{"a":[{"b":1,"x":2}]}']);
});

const foreign = [
  '"owner_id":"907"',
  '"ownerId":"907"',
  '"slug":"mine-aaaaaaaa"',
  '"revision":9',
  '"isAdmin":true',
  '"user_id":"907"',
  '"__proto__":{"isAdmin":true}',
  '"constructor":{"prototype":{"isAdmin":true}}',
];

describe.each(objects)('$name', ({ method, path, body }) => {
  it('takes nothing that nobody asked for', async () => {
    const slug = await sharedEveryWay();
    const state = async () => (await ask('GET', `/api/watchlists/${slug}`, undefined)).text;
    const before = await state();
    for (const text of foreign.flatMap((each) => withForeign(body, each))) {
      const answer = await ask(method, path.replace('SLUG', slug), text);
      expect([answer.status, answer.text], text).toEqual([400, expect.stringContaining('"bad-request"')]);
    }
    expect(await state()).toBe(before);
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
  });
});

describe.each(bodied)('$name', ({ method, path, headers, most }) => {
  it('is told in a sentence what is too large, and not with a 500', async () => {
    const slug = await sharedEveryWay();
    const filled = (bytes: number) => (headers ? 'a'.repeat(bytes) : `{"x":"${'a'.repeat(bytes - 8)}"}`);
    const large = await ask(method, path.replace('SLUG', slug), filled(most + 1), headers);
    expect([large.status, large.body]).toMatchObject([
      413,
      {
        code: 'body-too-large',
        detail: expect.stringMatching(new RegExp(`^[A-Z].*\\b${most / 1024} kB.*\\.$`)),
      },
    ]);
    expect((await ask(method, path.replace('SLUG', slug), filled(most), headers)).status).not.toBe(413);
  });
});
