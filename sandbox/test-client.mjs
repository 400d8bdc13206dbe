import { createHash, randomBytes } from 'node:crypto';
import { createSandbox } from './server.mjs';

/** A sandbox on a free port and an app that speaks to it over real HTTP, for the tests. */

export const callback = 'http://127.0.0.1:3000/api/auth/callback/x';
export const readScopes = 'tweet.read users.read space.read';

/** @param {string} verifier */
export const s256 = (verifier) => createHash('sha256').update(verifier).digest('base64url');

/** @param {Record<string, string>} [changes] '' drops a parameter @param {string} [verifier] */
export function authorizeQuery(changes = {}, verifier = 'v'.repeat(43)) {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'sandbox-public',
    redirect_uri: callback,
    scope: readScopes,
    state: 'state-1',
    code_challenge: s256(verifier),
    code_challenge_method: 'S256',
  });
  for (const [name, value] of Object.entries(changes))
    value === '' ? query.delete(name) : query.set(name, value);
  return query;
}

/** @typedef {Awaited<ReturnType<typeof startSandbox>>} TestSandbox */

/** @param {import('./server.mjs').SandboxOptions} [options] */
export async function startSandbox(options) {
  const sandbox = await createSandbox({ port: 0, ...options });
  const { origin } = sandbox;

  /** @param {string} path @param {Record<string, string>} form @param {Record<string, string>} [headers] */
  const post = (path, form, headers = {}) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers,
      redirect: 'manual',
    });

  /** @param {Record<string, string>} [changes] @param {string} [verifier] @returns {Promise<string>} the open consent's id */
  async function openConsent(changes, verifier) {
    const page = await fetch(`${origin}/i/oauth2/authorize?${authorizeQuery(changes, verifier)}`);
    return /name="consent" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  }

  /** @param {Record<string, string>} form @returns {Promise<URL>} where the browser is sent */
  async function decide(form) {
    const reply = await post('/i/oauth2/authorize', form);
    return new URL(reply.headers.get('location') ?? 'none:');
  }

  /**
   * @param {{ handle: string, scope?: string, client?: string, headers?: Record<string, string> }} who
   * @returns {Promise<{ access_token: string, refresh_token?: string, scope: string, expires_in: number, token_type: string }>}
   */
  async function signIn({ handle, scope = readScopes, client = 'sandbox-public', headers = {} }) {
    const verifier = randomBytes(32).toString('base64url');
    const consent = await openConsent({ scope, client_id: client }, verifier);
    const code = (await decide({ consent, handle, decision: 'allow' })).searchParams.get('code') ?? '';
    /** @type {Record<string, string>} */
    const named = headers.authorization ? {} : { client_id: client };
    const form = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: callback,
      code_verifier: verifier,
      ...named,
    };
    return (await post('/2/oauth2/token', form, headers)).json();
  }

  /** @param {string} path @param {string} [token] the app-only one unless told */
  const get = (path, token = 'sandbox-app-only-bearer') =>
    fetch(`${origin}${path}`, { headers: { authorization: `Bearer ${token}` }, redirect: 'manual' });

  /** @param {string} action like `POST faults` @param {unknown} [body] */
  async function control(action, body) {
    const [method = 'GET', name] = action.split(' ');
    const headers = { 'content-type': 'application/json' };
    const init = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
    const reply = await fetch(`${origin}/_sandbox/${name}`, init);
    if (!reply.ok) throw new Error(`${action}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  }

  return { ...sandbox, post, openConsent, decide, signIn, get, control };
}
