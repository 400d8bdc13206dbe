import { describe, expect, it } from 'vitest';
import { authorizeQuery, callback } from '../test-client.mjs';
import { sandboxOfSmallWorld } from '../test-world.mjs';

const sandbox = await sandboxOfSmallWorld();

describe('the consent page', () => {
  it('says who asks, for what, and offers people', async () => {
    await sandbox.control('POST reset');
    const reply = await fetch(`${sandbox.origin}/i/oauth2/authorize?${authorizeQuery()}`);
    const page = await reply.text();
    expect(page).toContain('Spaceboard asks for access');
    expect(page).toContain('See Spaces you have access to');
    expect(page.match(/name="person"/g)?.length).toBeGreaterThanOrEqual(4);
    expect(reply.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it.each([
    ['an unknown client', { client_id: 'nobody' }],
    ['an unregistered redirect URI', { redirect_uri: `${callback}/` }],
    ['another response type', { response_type: 'token' }],
    ['an unknown scope', { scope: 'tweet.read everything' }],
    ['no scope', { scope: '' }],
    ['no state', { state: '' }],
    ['a state of 501 characters', { state: 's'.repeat(501) }],
    ['no challenge', { code_challenge: '' }],
    ['a plain challenge', { code_challenge_method: 'plain' }],
  ])('tells %s on a page and never redirects', async (_, changes) => {
    const reply = await fetch(`${sandbox.origin}/i/oauth2/authorize?${authorizeQuery(changes)}`, {
      redirect: 'manual',
    });
    expect(reply.status).toBe(400);
    expect(reply.headers.get('location')).toBeNull();
    expect(await reply.text()).not.toContain('name="consent"');
  });

  it('escapes the names of people', async () => {
    await sandbox.control('POST reset');
    const [person] = (await sandbox.control('GET state')).signInPeople;
    const user = { id: person.id, username: 'evil', name: '"><script>alert(1)</script>' };
    await sandbox.control('PUT world', { put: { users: [user] } });
    const page = await (await fetch(`${sandbox.origin}/i/oauth2/authorize?${authorizeQuery()}`)).text();
    expect(page).toContain('&quot;&gt;&lt;script&gt;');
    expect(page).not.toContain('<script');
  });

  it('sends a denial back with the state and without a code', async () => {
    const consent = await sandbox.openConsent({ state: 'st &=' });
    const location = await sandbox.decide({ consent, decision: 'deny' });
    expect(`${location.origin}${location.pathname}`).toBe(callback);
    expect(Object.fromEntries(location.searchParams)).toEqual({ error: 'access_denied', state: 'st &=' });
  });

  it('leads a double click to the same place, and a changed answer nowhere', async () => {
    const consent = await sandbox.openConsent();
    const first = await sandbox.decide({ consent, handle: 'ada', decision: 'allow' });
    const second = await sandbox.decide({ consent, handle: 'ada', decision: 'allow' });
    expect(second.href).toBe(first.href);
    const other = await sandbox.post('/i/oauth2/authorize', { consent, decision: 'deny' });
    expect(other.status).toBe(400);
  });

  it('does not sign in a suspended or unknown person, nor take a form from elsewhere', async () => {
    const consent = await sandbox.openConsent();
    for (const handle of ['gone', 'nobody_here']) {
      const reply = await sandbox.post('/i/oauth2/authorize', { consent, handle, decision: 'allow' });
      expect(reply.status).toBe(400);
    }
    const form = { consent, handle: 'ada', decision: 'allow' };
    const foreign = await sandbox.post('/i/oauth2/authorize', form, { origin: 'http://evil.example' });
    expect(foreign.status).toBe(403);
  });

  it('sends iss only when the control switched it on', async () => {
    const without = await sandbox.decide({ consent: await sandbox.openConsent(), decision: 'deny' });
    expect(without.searchParams.has('iss')).toBe(false);
    await sandbox.control('POST oauth', { issuer: 'https://issuer.example' });
    const withIss = await sandbox.decide({ consent: await sandbox.openConsent(), decision: 'deny' });
    expect(withIss.searchParams.get('iss')).toBe('https://issuer.example');
  });
});
