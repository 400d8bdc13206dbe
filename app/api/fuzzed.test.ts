import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { z } from 'zod';
import { ed, olga, saveCreators, signedIn } from '@/lib/watchlists/api-test-people';
import { ApiWorld, type Credentials } from '@/lib/watchlists/api-test-store';
import { listSchema } from '@/lib/watchlists/list-schema';
import { broken, hostileJson, hostileText } from '@/scripts/fuzz/hostile';
import { samples } from './samples-for-test';
import { send } from './send-for-test';

/** The real handlers over a real store; X refuses everything at once. */
vi.mock('next/headers', () => import('@/app/api/next-headers-for-test'));
vi.mock('@/lib/x/call-x', () => ({
  callX: async () => ({
    ok: false,
    problem: { code: 'unauthorized', title: 'Unauthorized', retryable: false, status: 401 },
    rateLimit: null,
  }),
}));

// The same each time in the short run, others each time in the long one.
const runs = inject('isProof') ? { numRuns: 200 } : { numRuns: 40, seed: 1 };
/** What says that X, and not the request, is the trouble. */
const xTrouble = new Set(['unauthorized', 'busy', 'x-unreachable', 'x-timeout', 'x-unavailable']);

let world: ApiWorld;
let by: Credentials;
let slug = '';

beforeAll(async () => {
  world = await ApiWorld.open();
  await signedIn(world, ed);
  by = await signedIn(world, olga);
  await saveCreators(Date.now());
});
afterAll(() => world.close());

const ask = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  send({ ...by, ...headers }, method, path, body);

async function openList(): Promise<string> {
  const made = await ask('POST', '/api/watchlists', samples['POST /api/watchlists']?.body);
  return z.object({ list: listSchema }).parse(made.body).list.slug;
}

/** Dots alone would be resolved away before anything is asked. */
const encoded = (text: string) =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '').replace(/^\.+$/, 'dots'));

/** The sample's address with hostile text in its place, in its query, or in both. */
function addressOf(template: string, sample: string) {
  const names = [
    'creators',
    'list',
    'q',
    'state',
    'format',
    'before',
    'since',
    'user_ids',
    'ask',
    'space.fields',
  ];
  const query = fc.array(fc.tuple(fc.constantFrom(...names), hostileText), { maxLength: 3 });
  return fc.tuple(fc.boolean(), hostileText, query).map(([isThere, text, more]) => {
    const place = isThere ? sample : template.replace(/\{\w+\}/g, encoded(text) || '-');
    const rest = more.map(([name, value]) => `${name}=${encoded(value)}`).join('&');
    return `${place}${place.includes('?') ? '&' : '?'}${rest}`;
  });
}

describe('whatever is asked', () => {
  // Whoever deletes their account, or all their sessions, asks nothing any more.
  const operations = Object.entries(samples).filter(
    ([name]) => !/DELETE \/api\/account(\/sessions)?$/.test(name),
  );

  it.each(operations)('%s answers below 500', async (name, { path, body, headers = {} }) => {
    slug = await openList();
    const [method = '', template = ''] = name.split(' ');
    const sample = (path ?? template).replace('SLUG', slug).replace(/TOKEN|SESSION/, 'none');
    const bodies = fc.oneof(broken(body ?? {}), hostileJson, hostileText);
    const asked = fc.tuple(addressOf(template, sample), bodies);
    await fc.assert(
      fc.asyncProperty(asked, async ([address, wanted]) => {
        const sent = method === 'GET' ? undefined : wanted;
        const answer = await ask(method, address, sent, headers);
        const { code } = z.object({ code: z.string().optional() }).catch({}).parse(answer.body);
        const isXs = answer.status !== 500 && code !== undefined && xTrouble.has(code);
        if (!isXs)
          expect(answer.status, `${method} ${address}: ${answer.text.slice(0, 200)}`).toBeLessThan(500);
      }),
      runs,
    );
    await ask('DELETE', `/api/watchlists/${slug}`);
  });
});
