import { describe, expect, it } from 'vitest';
import { type Asker, askerOf, RequestCounter } from '@/lib/http/request-limits';

const perMinute = 20;
const ada: Asker = { address: '203.0.113.9', credential: 'ada', isSignIn: false };

async function refused(counter: RequestCounter, askers: Iterable<Asker>): Promise<number> {
  let count = 0;
  for (const asker of askers) if ((await counter.count(asker)) !== null) count += 1;
  return count;
}

const times = (count: number, asker: (index: number) => Asker) =>
  Array.from({ length: count }, (_, i) => asker(i));

describe('how often somebody may ask', () => {
  it('a session: as often as it says, and then after a while', async () => {
    const counter = new RequestCounter(perMinute);
    expect(
      await refused(
        counter,
        times(20, () => ada),
      ),
    ).toBe(0);
    const wait = await counter.count(ada);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60_000);
  });

  it('a session that asks too often takes nothing from another of the same house', async () => {
    const counter = new RequestCounter(perMinute);
    await refused(
      counter,
      times(40, () => ada),
    );
    expect(await counter.count({ ...ada, credential: 'ben' })).toBeNull();
  });

  it('a credential made up for each request helps nobody', async () => {
    const counter = new RequestCounter(perMinute);
    expect(
      await refused(
        counter,
        times(150, (i) => ({ ...ada, credential: `made up ${i}` })),
      ),
    ).toBe(50);
  });

  it('nor does a new address out of one’s own /64', async () => {
    const counter = new RequestCounter(perMinute);
    const asker = (i: number) => ({
      address: `2001:db8::${i.toString(16)}`,
      credential: undefined,
      isSignIn: false,
    });
    expect(await refused(counter, times(150, asker))).toBe(50);
  });

  it('sign-ins are begun only so often from one address', async () => {
    const counter = new RequestCounter(perMinute);
    const signIn = { ...ada, credential: undefined, isSignIn: true };
    expect(
      await refused(
        counter,
        times(5, () => signIn),
      ),
    ).toBe(4);
    expect(await counter.count({ ...signIn, address: '203.0.113.10' })).toBeNull();
  });
});

describe('who asks', () => {
  const asked = (path: string, headers: Record<string, string>, method = 'GET') =>
    askerOf(new Request(`https://spaceboard.example${path}`, { method, headers }));

  it('is known by the address that our server saw, and by what they show', () => {
    const cookie = 'spaceboard.session=a';
    const from = { 'x-client-address': '203.0.113.9' };
    expect(asked('/board', { ...from, cookie })).toEqual({
      address: '203.0.113.9',
      credential: cookie,
      isSignIn: false,
    });
    const authorization = 'Bearer sb_b';
    expect(asked('/api/spaces', { ...from, cookie, authorization })).toMatchObject({
      credential: authorization,
    });
    expect(asked('/', from)).toMatchObject({ credential: undefined });
  });

  it.each([
    ['POST', '/api/auth/signin/x', true],
    ['GET', '/api/auth/signin/x', false],
    ['POST', '/api/auth/signout', false],
  ])('begins a sign-in by %s %s: %s', (method, path, isSignIn) => {
    expect(asked(path, {}, method)).toMatchObject({ isSignIn });
  });
});
