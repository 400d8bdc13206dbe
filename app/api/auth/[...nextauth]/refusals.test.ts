import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FakeX } from '@/lib/auth/fake-x';
import {
  Browser,
  board,
  configure,
  count,
  landing,
  resetWorld,
  startWorld,
  stopWorld,
  x,
} from '@/lib/auth/sign-in-world';
import { store } from '@/lib/db/connection';
import { hearAllOutput } from '@/lib/logging/test-log';
import * as route from './route';

beforeAll(() => startWorld(route));
afterAll(stopWorld);
beforeEach(resetWorld);
const output = hearAllOutput();

describe('a sign-in that X or the list ends', () => {
  const failed = (problem: string) => `/sign-in?${new URLSearchParams({ problem, returnTo: board })}`;

  it('says that consent was denied, keeps the place, and burns the flow', async () => {
    const browser = new Browser();
    const back = x.consent(await browser.begin());
    const code = back.searchParams.get('code') ?? '';
    back.searchParams.delete('code');
    back.searchParams.set('error', 'access_denied');
    expect(landing(await browser.send('GET', back))).toBe(failed('denied'));
    back.searchParams.delete('error');
    back.searchParams.set('code', code);
    expect(landing(await browser.send('GET', back))).toMatch(/problem=state/);
    expect(await count('sessions')).toBe(0);
  });

  it('reflects and logs nothing of what an error says', async () => {
    const browser = new Browser();
    const back = x.consent(await browser.begin());
    back.searchParams.set('error', 'evil\r\nset-cookie: a=b<script>');
    back.searchParams.set('error_description', '<img src=x onerror=alert(1)>\n[auth] forged');
    const response = await browser.send('GET', back);
    expect(landing(response)).toBe(failed('refused'));
    expect(JSON.stringify([...response.headers, await response.text(), output])).not.toMatch(
      /evil|script|img|forged/,
    );
  });

  it.each([
    [{ status: 500, body: '<html>oops</html>' }, 'x-unavailable'],
    [{ status: 503, body: '{}' }, 'x-unavailable'],
    [{ status: 429, body: '{"title":"Too Many Requests"}' }, 'x-unavailable'],
    [{ status: 401, body: '{"error":"unauthorized_client"}' }, 'refused'],
    [{ status: 400, body: '{"error":"invalid_request"}' }, 'expired'],
    [{ status: 302, body: '' }, 'x-unavailable'],
    [{ status: 200, body: 'not json' }, 'x-unavailable'],
    [{ status: 200, body: '{"token_type":"bearer"}' }, 'x-unavailable'],
  ] as const)('says what the token endpoint did: %j', async (fault, problem) => {
    x.faults.set('/2/oauth2/token', fault);
    expect(landing(await new Browser().signIn())).toBe(failed(problem));
    expect([await count('sessions'), await count('x_tokens')]).toEqual([0, 0]);
    expect(x.callsTo('/2/oauth2/token')).toHaveLength(1);
  });

  it.each(['hang', 'drip'] as const)(
    'gives up on a token endpoint that does: %s',
    { timeout: 15_000 },
    async (fault) => {
      x.faults.set('/2/oauth2/token', fault);
      expect(landing(await new Browser().signIn())).toBe(failed('x-unavailable'));
      expect(await count('sessions')).toBe(0);
    },
  );

  it('says that X is down when nobody listens', async () => {
    const browser = new Browser();
    const back = x.consent(await browser.begin());
    const gone = await new FakeX().start();
    configure({ X_AUTH_ORIGIN: gone.origin, X_API_ORIGIN: gone.origin });
    await gone.stop();
    expect(landing(await browser.send('GET', back))).toBe(failed('x-unavailable'));
  });

  it.each([
    { status: 500, body: '{}' },
    { status: 403, body: '{"title":"Forbidden","status":403}' },
    { status: 200, body: '{"data":{"id":"not-an-id"}}' },
  ])('says that the profile is missing, and gives the tokens back: %j', async (fault) => {
    x.faults.set('/2/users/me', fault);
    expect(landing(await new Browser().signIn({ returnTo: board, keep: '1' }))).toBe(
      failed('profile-unavailable'),
    );
    expect([await count('sessions'), await count('x_tokens')]).toEqual([0, 0]);
    expect(x.callsTo('/2/oauth2/revoke')).toHaveLength(2);
  });

  it('turns away who is not on the list, and keeps nothing of them', async () => {
    configure({ ALLOWED_USERS: 'somebody,1002' });
    expect(landing(await new Browser().signIn())).toBe(failed('not-allowed'));
    expect([await count('sessions'), await count('users'), await count('x_tokens')]).toEqual([0, 0, 0]);
    expect(x.callsTo('/2/oauth2/revoke')).toHaveLength(1);
  });

  it('fails closed when the store fails', async () => {
    const browser = new Browser();
    const back = x.consent(await browser.begin());
    await (await store()).schema.alterTable('x_tokens').renameTo('x_tokens_away').execute();
    const response = await browser.send('GET', back);
    await (await store()).schema.alterTable('x_tokens_away').renameTo('x_tokens').execute();
    expect(landing(response)).toBe(failed('unknown'));
    expect(await count('sessions')).toBe(0);
  });
});
