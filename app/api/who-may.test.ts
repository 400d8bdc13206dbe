import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import {
  deadTokens,
  everyWay,
  forgetLists,
  olga,
  saveCreators,
  sharedEveryWay,
  signedIn,
  spareToken,
} from '@/lib/watchlists/api-test-people';
import { ApiWorld, type Credentials } from '@/lib/watchlists/api-test-store';
import { samples } from './samples-for-test';
import { send as ask, routes } from './send-for-test';
import { type AskerName, askers, expected, whoMay } from './who-may-for-test';

vi.mock('next/headers', () => import('@/app/api/next-headers-for-test'));
vi.mock('@/lib/collector/search-spaces', () => ({ searchSpaces: async () => ({ spaces: [], people: {} }) }));

const how =
  'A route that is not in the matrix: say in app/api/who-may-for-test.ts who may ask it, and in app/api/samples-for-test.ts how.';

let world: ApiWorld;
const credentials = new Map<AskerName, Credentials>();
const as = (name: AskerName) => credentials.get(name) ?? {};

beforeAll(async () => {
  world = await ApiWorld.open();
  const owner = await signedIn(world, olga);
  const dead = await deadTokens();
  for (const name of ['stranger', 'byRevokedLink', 'byExpiredLink', 'byLink', 'viewer', 'editor'] as const)
    credentials.set(name, await signedIn(world, everyWay[name]));
  credentials.set('owner', owner);
  credentials.set('nobody', {});
  credentials.set('foreignSite', { ...owner, origin: 'https://evil.example' });
  credentials.set('revokedToken', dead.revoked);
  credentials.set('expiredToken', dead.expired);
  credentials.set('readToken', await world.token(olga.id, 'read'));
  credentials.set('writeToken', await world.token(olga.id, 'write'));
  await saveCreators(Date.now());
});
beforeEach(forgetLists);
afterAll(() => world.close());

const all = Object.entries(whoMay).map(([name, row]) => {
  const [method = '', template = ''] = name.split(' ');
  return { name, row, method, sample: { path: template, ...samples[name] } };
});

/** The sample's address, with a fresh thing behind each of its names. */
async function addressOf(path: string, slug: string): Promise<string> {
  if (path.includes('TOKEN')) return path.replace('TOKEN', await spareToken(olga.id));
  if (!path.includes('SESSION')) return path.replace('SLUG', slug);
  await signedIn(world, olga);
  const { body } = await ask(as('owner'), 'GET', '/api/account/sessions');
  const sessions = z.object({ sessions: z.array(z.object({ ref: z.string(), isThis: z.boolean() })) });
  const other = sessions.parse(body).sessions.find(({ isThis }) => !isThis);
  return path.replace('SESSION', other?.ref ?? '');
}

const problem = z.object({ status: z.number(), code: z.string(), detail: z.optional(z.string()) });

it('has a row for every route that there is', () => {
  const found = routes.flatMap(({ path, handlers }) =>
    [...handlers.keys()].map((method) => `${method} ${path}`),
  );
  const others = found.filter((name) => !/ \/api\/(auth\/|own-origin|metrics)/.test(name));
  expect(Object.keys(whoMay).sort(), how).toEqual(others.sort());
});

describe.each(all)('$name', ({ row, method, sample: { path, body, headers } }) => {
  it('answers each as they may, and is done for nobody else', async () => {
    let slug = await sharedEveryWay();
    const state = async () => (await ask(as('owner'), 'GET', `/api/watchlists/${slug}`)).text;
    let before = await state();
    const address = await addressOf(path, slug);
    const said: [AskerName, number][] = [];
    for (const asker of askers) {
      const to = path.includes('SLUG') ? path.replace('SLUG', slug) : address;
      const answer = await ask({ ...headers, ...as(asker) }, method, to, body);
      said.push([asker, answer.status]);
      expect(answer.headers.get('cache-control'), asker).toBe('private, no-store');
      if (answer.status >= 400) {
        if (!path.startsWith('/api/2/')) expect(problem.parse(answer.body).status).toBe(answer.status);
        expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
        expect(await state(), `${asker} changed it`).toBe(before);
      } else if (method !== 'GET' && row.kind === 'list') {
        // What was done is done: whoever comes next finds a list as it was.
        slug = await sharedEveryWay();
        before = await state();
      }
    }
    expect(said).toEqual(askers.map((asker) => [asker, expected(row, asker, method)]));
  });
});

describe.each(all.filter(({ row }) => row.kind === 'list'))('$name', ({ method, sample: { path, body } }) => {
  it('tells a stranger, and whoever had it by a link, the same as of no list', async () => {
    const slug = await sharedEveryWay();
    const unknown = await ask(as('stranger'), method, path.replace('SLUG', 'launch-partners-aaaaaaaa'), body);
    for (const asker of ['stranger', 'byRevokedLink', 'byExpiredLink'] as const) {
      const answer = await ask(as(asker), method, path.replace('SLUG', slug), body);
      expect([answer.status, answer.text, ...answer.headers]).toEqual([
        404,
        unknown.text,
        ...unknown.headers,
      ]);
    }
  });
});
