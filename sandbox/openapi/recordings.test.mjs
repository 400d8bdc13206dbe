import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callback, startSandbox } from '../test-client.mjs';
import { referenceFiles } from './reference.mjs';

const recordings = referenceFiles('payloads');
/** @param {string} start */
const named = (start) => recordings.filter(({ name }) => name.startsWith(start));

it(
  recordings.length > 0
    ? `reads ${recordings.length} recordings`
    : 'the recordings are absent: replies are not held against them',
  () => {
    expect(recordings.length === 0 || named('recorded_').length > 0).toBe(true);
  },
);

/** @type {import('../test-client.mjs').TestSandbox} */
let sandbox;
beforeAll(async () => {
  // The recordings are of the older generation.
  sandbox = await startSandbox({ generation: '2.166' });
  const people = ['11', '12', '13'].map((id) => ({
    id,
    username: `person_${id}`,
    description: 'd',
    location: 'l',
    pinnedPostId: '9',
  }));
  const space = { creatorId: '11', title: 'Title', participantCount: 0 };
  const spaces = [
    {
      ...space,
      id: '1live',
      state: 'live',
      hostIds: ['11', '12'],
      speakerIds: ['12', '13'],
      participantCount: 20,
    },
    { ...space, id: '1next', state: 'scheduled' },
    { ...space, id: '1done', state: 'ended' },
  ];
  await sandbox.control('PUT world', { clear: true, put: { users: people, spaces } });
  await sandbox.control('POST limits', { burstMs: 0 });
});
afterAll(() => sandbox.close());

/** @param {any[]} items @returns {string[]} every key that occurs */
const keysOf = (items) => [...new Set(items.flatMap((item) => Object.keys(item)))].sort();
/** @param {any} body @returns {any[]} */
const spacesIn = (body) => [body.data ?? body].flat();
const idOf = { live: '1live', scheduled: '1next', ended: '1done' };

describe.each(named('recorded_'))('$name', ({ json: { uri, body, headers } }) => {
  const query = new URL(uri.replace(/^GET /, ''), 'https://api.twitter.com').searchParams;
  const isElement = !uri.includes('/2/');

  it.each(/** @type {const} */ (['live', 'scheduled', 'ended']))(
    'has the same keys for what is %s',
    async (state) => {
      const recorded = spacesIn(body).filter((space) => space.state === state);
      if (recorded.length === 0) return expect(recorded).toEqual([]);
      const asked = new URLSearchParams([...query].filter(([name]) => /fields|expansions/.test(name)));
      if (isElement) asked.set('space.fields', keysOf(recorded).join(','));
      const reply = await sandbox.get(`/2/spaces/${idOf[state]}?${asked}`);
      const ours = await reply.json();
      expect(keysOf([ours.data])).toEqual(keysOf(recorded));
      if (body.includes) expect(keysOf(ours.includes.users)).toEqual(keysOf(body.includes.users));
    },
  );

  it('has the same headers and members around', async () => {
    const path = new URL(uri.replace(/^GET /, ''), 'https://api.twitter.com').pathname;
    const isLookup = path.startsWith('/2/spaces/1') || isElement;
    const reply = await sandbox.get(
      isLookup ? '/2/spaces/1done' : `${path}?${path === '/2/spaces' ? 'ids=1done' : 'user_ids=11'}`,
    );
    const ours = await reply.json();
    if (!isElement)
      expect(Object.keys(ours).sort()).toEqual(
        Object.keys(body)
          .filter((key) => key !== 'includes')
          .sort(),
      );
    const told = Object.keys(headers ?? {}).filter((name) => /^x-rate|^api-version|^content-type/.test(name));
    expect(told.filter((name) => !reply.headers.has(name))).toEqual([]);
    if (headers) expect(reply.headers.get('content-type')).toBe(headers['content-type']);
  });
});

/** @type {Record<string, string>} */
const kindOf = {
  'error_401.json': '401',
  'error_402_credits_depleted_2026.json': '402',
  'error_403_client_not_enrolled.json': '403-not-enrolled',
  'error_403_spend_cap_2026.json': '403-spend-cap',
  'error_429_rate_limit.json': '429-rate',
  'error_429_usage_capped_2026-02-07.json': '429-usage-capped',
};

describe.each(named('error_4'))('$name', ({ name, json }) => {
  it('is a fault of the same status, keys and type', async () => {
    await sandbox.control('POST faults', { kind: kindOf[name], times: 1 });
    const reply = await sandbox.get('/2/users?ids=11');
    expect(reply.status).toBe(json.status);
    const ours = await reply.json();
    expect(Object.keys(ours).sort()).toEqual(Object.keys(json.body).sort());
    expect([ours.title, ours.type]).toEqual([json.body.title, json.body.type]);
    const told = Object.keys(json.headers ?? {}).map((key) => reply.headers.get(key));
    expect(told).toEqual(Object.values(json.headers ?? {}));
  });
});

describe.each(named('error_partial'))('$name', ({ json }) => {
  it('is our answer to the same question', async () => {
    const reply = await sandbox.get(`/2/users?ids=${json.body.errors[0].value}`);
    expect([reply.status, await reply.json()]).toEqual([json.status, json.body]);
  });
});

/** Forms that earn each recorded error. @type {Record<string, Record<string, string>>} */
const formOf = {
  'oauth2_error_bad_code.json': {
    grant_type: 'authorization_code',
    code: 'bad',
    code_verifier: 'v',
    redirect_uri: callback,
    client_id: 'sandbox-public',
  },
  'oauth2_error_bad_verifier.json': {
    grant_type: 'authorization_code',
    code_verifier: 'w'.repeat(43),
    redirect_uri: callback,
    client_id: 'sandbox-public',
  },
  'oauth2_error_invalid_refresh.json': {
    grant_type: 'refresh_token',
    refresh_token: 'used',
    client_id: 'sandbox-public',
  },
  'oauth2_error_no_basic_header.json': {
    grant_type: 'refresh_token',
    refresh_token: 'any',
    client_id: 'sandbox-confidential',
  },
};

describe.each(named('oauth2_error'))('$name', ({ name, json }) => {
  it('is our answer to the same mistake', async () => {
    const form = formOf[name] ?? {};
    const consent = await sandbox.openConsent();
    const code =
      (await sandbox.decide({ consent, handle: 'person_11', decision: 'allow' })).searchParams.get('code') ??
      '';
    const reply = await sandbox.post('/2/oauth2/token', { code, ...form });
    expect([reply.status, await reply.json()]).toEqual([json.status, json.body]);
  });
});

describe.each(named('oauth2_token_ok'))('$name', ({ json }) => {
  it('has the keys of our token reply', async () => {
    const tokens = await sandbox.signIn({ handle: 'person_11', scope: 'tweet.read' });
    expect(Object.keys(tokens).sort()).toEqual(Object.keys(json.body).sort());
  });
});
