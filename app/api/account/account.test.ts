import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { hashOf, tablesWith } from '@/lib/account/account-test-store';
import { olgaId, withAccounts } from '@/lib/account/accounts-for-test';
import type { ApiWorld, Credentials } from '@/lib/watchlists/api-test-store';
import { send as ask } from '../send-for-test';

vi.mock('next/headers', () => import('@/app/api/next-headers-for-test'));

let world: ApiWorld;
let olga: Credentials;
let ed: Credentials;
withAccounts((accounts) => {
  ({ world, olga, ed } = accounts);
});

const sessionsSchema = z.object({
  sessions: z.array(z.object({ ref: z.string(), isThis: z.boolean(), device: z.nullable(z.string()) })),
});
const sessionsOf = async (by: Credentials) => {
  const { status, body } = await ask(by, 'GET', '/api/account/sessions');
  return status === 200 ? sessionsSchema.parse(body).sessions : status;
};

describe('every way into an account', () => {
  const all = [
    ['DELETE', '/api/account'],
    ['GET', '/api/account/data'],
    ['GET', '/api/account/sessions'],
    ['DELETE', '/api/account/sessions'],
    ['DELETE', '/api/account/sessions/one'],
  ] as const;
  const unsafe = all.filter(([method]) => method === 'DELETE');

  it.each(all)('%s %s wants somebody signed in', async (...way) => {
    expect((await ask({}, ...way)).status).toBe(401);
  });

  it.each(all)('%s %s takes no personal access token, whatever it may', async (...way) => {
    for (const scope of ['read', 'write'] as const) {
      const by = await world.token(olgaId, scope);
      expect((await ask(by, ...way)).status).toBe(403);
      expect((await ask({ ...ed, ...by }, ...way)).status).toBe(403);
    }
  });

  it.each(unsafe)('%s %s is refused when it comes from elsewhere', async (...way) => {
    for (const from of ['http://evil.example', 'null', 'http://localhost:3000']) {
      expect((await ask({ ...olga, origin: from }, ...way)).status).toBe(403);
    }
    expect((await ask({ cookie: olga.cookie ?? '' }, ...way)).status).toBe(403);
  });
});

describe('sessions', () => {
  it('are told by a reference that is neither cookie nor hash, this one first', async () => {
    const other = await world.session(olgaId);
    const { text } = await ask(other, 'GET', '/api/account/sessions');
    const told = await sessionsOf(other);
    expect(told).toMatchObject([{ isThis: true }, { isThis: false }]);
    for (const by of [olga, other]) {
      expect(text).not.toContain(hashOf(by));
      expect(text).not.toContain(by.cookie?.split('=')[1]);
    }
  });

  it('end one by one, and all but this one', async () => {
    const [second, third] = [await world.session(olgaId), await world.session(olgaId)];
    const told = await sessionsOf(second);
    const ref = Array.isArray(told) ? (told[0]?.ref ?? '') : '';
    expect((await ask(olga, 'DELETE', `/api/account/sessions/${ref}`)).status).toBe(204);
    expect(await sessionsOf(second)).toBe(401);
    expect((await ask(olga, 'DELETE', '/api/account/sessions')).text).toBe('{"ended":1}');
    expect(await sessionsOf(third)).toBe(401);
    expect(await sessionsOf(olga)).toHaveLength(1);
    expect(await tablesWith('sealed-access')).toEqual(['x_tokens']);
  });

  it('of others are not there, by reference, hash or anything else', async () => {
    const told = await sessionsOf(olga);
    const ref = Array.isArray(told) ? (told[0]?.ref ?? '') : '';
    for (const guess of [ref, hashOf(olga), '', '%00', 'a'.repeat(5_000), '__proto__']) {
      expect((await ask(ed, 'DELETE', `/api/account/sessions/${encodeURIComponent(guess)}`)).status).toBe(
        404,
      );
    }
    expect(await sessionsOf(olga)).toHaveLength(1);
  });
});
