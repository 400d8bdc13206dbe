import 'server-only';
import { createServer, type Server } from 'node:http';
import Provider from 'oidc-provider';

/** A person of the foreign server: who consents there. */
const person = { id: '1001', username: 'Alice', name: 'Alice A.' };

/**
 * X's addresses in front of `oidc-provider`, an OpenID-certified authorization server that knows nothing
 * of us: what it takes, any server of the standard takes. It asks for PKCE, and says who it is (RFC 9207).
 */
export class ForeignX {
  origin = '';
  #server: Server | undefined;

  async start(redirectUri: string): Promise<this> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (!address || typeof address === 'string') throw new Error('no port');
    this.origin = `http://127.0.0.1:${address.port}`;
    this.#server = server.on('request', providerAt(this.origin, redirectUri).callback());
    return this;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve) ?? resolve(undefined));
  }

  /** A person without a session there signs in and consents; answers the redirect back to us. */
  async consent(authorizeUrl: string): Promise<URL> {
    const cookies = new Map<string, string>();
    let url = new URL(authorizeUrl);
    const forms: Record<string, string>[] = [
      { prompt: 'login', login: person.id, password: 'any' },
      { prompt: 'consent' },
    ];
    for (let hop = 0; hop < 10; hop += 1) {
      const isAsked = url.pathname.startsWith('/interaction/');
      const form = isAsked ? forms.shift() : undefined;
      const response = await fetch(url, {
        method: form ? 'POST' : 'GET',
        redirect: 'manual',
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(form && { body: new URLSearchParams(form) }),
      });
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
        cookies.set(name, value);
      }
      const next = response.headers.get('location');
      if (next === null)
        throw new Error(`${url.pathname} answers ${response.status}: ${await response.text()}`);
      url = new URL(next, url);
      if (url.origin !== this.origin) return url;
    }
    throw new Error('the foreign server never leads back');
  }
}

function providerAt(origin: string, redirectUri: string): Provider {
  const provider = new Provider(origin, {
    clients: [
      {
        client_id: 'client',
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    scopes: ['tweet.read', 'users.read', 'space.read', 'offline.access'],
    pkce: { required: () => true },
    routes: {
      authorization: '/i/oauth2/authorize',
      token: '/2/oauth2/token',
      revocation: '/2/oauth2/revoke',
    },
    features: { revocation: { enabled: true }, devInteractions: { enabled: true } },
    issueRefreshToken: async (_context, _client, code) => code.scopes.has('offline.access'),
    findAccount: async (_context, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
    cookies: { keys: ['only for tests'] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 7_200, RefreshToken: 86_400 },
  });
  provider.use(async (context, next) => {
    if (context.path !== '/2/users/me') return await next();
    const token = context.get('authorization').replace('Bearer ', '');
    const isKnown = await provider.AccessToken.find(token);
    context.status = isKnown ? 200 : 401;
    context.body = isKnown ? { data: person } : { title: 'Unauthorized', status: 401 };
  });
  return provider;
}
