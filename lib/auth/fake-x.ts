import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What an endpoint does instead of its work: answer with a status and body, or never answer. */
export type Fault = { status: number; body: string } | 'hang' | 'drip';

type Grant = { challenge: string; redirectUri: string; scope: string; userId: string };
type Call = { path: string; form: URLSearchParams; authorization: string | undefined };

/**
 * A small X for tests, over real HTTP: codes bound to their challenge and redirect URI, single use,
 * single-use refresh tokens, X's own words for refusals.
 */
export class FakeX {
  origin = '';
  person = { id: '1001', username: 'Alice', name: 'Alice A.' };
  expiresInS = 7_200;
  readonly calls: Call[] = [];
  readonly faults = new Map<string, Fault>();
  readonly accessTokens = new Map<string, string>();
  readonly refreshTokens = new Map<string, string>();
  readonly #codes = new Map<string, Grant>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (!address || typeof address === 'string') throw new Error('no port');
    this.origin = `http://127.0.0.1:${address.port}`;
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The person consents at this authorize address; answers the redirect back, with a code. */
  consent(authorizeUrl: string): URL {
    const asked = new URL(authorizeUrl).searchParams;
    const grant = {
      challenge: asked.get('code_challenge') ?? '',
      redirectUri: asked.get('redirect_uri') ?? '',
      scope: asked.get('scope') ?? '',
      userId: this.person.id,
    };
    const code = randomBytes(12).toString('base64url');
    this.#codes.set(code, grant);
    return new URL(`${grant.redirectUri}?${new URLSearchParams({ state: asked.get('state') ?? '', code })}`);
  }

  callsTo(path: string): Call[] {
    return this.calls.filter((call) => call.path === path);
  }

  /** Tokens as a sign-in would have given them, without one. */
  issue(userId: string, scope: string) {
    const access = `access-${randomBytes(8).toString('hex')}`;
    this.accessTokens.set(access, userId);
    const refresh = scope.includes('offline.access')
      ? `refresh-${randomBytes(8).toString('hex')}`
      : undefined;
    if (refresh) this.refreshTokens.set(refresh, userId);
    return {
      token_type: 'bearer',
      expires_in: this.expiresInS,
      access_token: access,
      refresh_token: refresh,
      scope,
    };
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').split('?')[0] ?? '';
    let body = '';
    for await (const part of request) body += String(part);
    const form = new URLSearchParams(body);
    const { authorization } = request.headers;
    this.calls.push({ path, form, authorization });
    const fault = this.faults.get(path);
    if (fault === 'hang') return;
    if (fault === 'drip') {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 200);
      response.on('close', () => clearInterval(timer));
      return;
    }
    const [status, answer] = fault ? [fault.status, fault.body] : this.#work(path, form, authorization);
    response.writeHead(status, { 'content-type': 'application/json' }).end(answer);
  }

  #work(path: string, form: URLSearchParams, authorization: string | undefined): [number, string] {
    if (path === '/2/users/me') {
      const isKnown = this.accessTokens.has((authorization ?? '').replace('Bearer ', ''));
      return isKnown
        ? [200, JSON.stringify({ data: this.person })]
        : [401, '{"title":"Unauthorized","status":401}'];
    }
    if (path === '/2/oauth2/revoke') {
      this.accessTokens.delete(form.get('token') ?? '');
      this.refreshTokens.delete(form.get('token') ?? '');
      return [200, '{"revoked":true}'];
    }
    if (path !== '/2/oauth2/token') return [404, '{}'];
    const tokens = form.get('grant_type') === 'refresh_token' ? this.#refresh(form) : this.#exchange(form);
    return tokens
      ? [200, JSON.stringify(tokens)]
      : [400, '{"error":"invalid_request","error_description":"Value passed"}'];
  }

  #exchange(form: URLSearchParams) {
    const code = form.get('code') ?? '';
    const grant = this.#codes.get(code);
    this.#codes.delete(code);
    const verifier = form.get('code_verifier') ?? '';
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const isRight = grant?.challenge === challenge && grant.redirectUri === form.get('redirect_uri');
    return grant && isRight && verifier.length >= 43 ? this.issue(grant.userId, grant.scope) : null;
  }

  #refresh(form: URLSearchParams) {
    const token = form.get('refresh_token') ?? '';
    const userId = this.refreshTokens.get(token);
    this.refreshTokens.delete(token);
    return userId === undefined
      ? null
      : this.issue(userId, 'tweet.read users.read space.read offline.access');
  }
}
