import 'server-only';
import type { Profile } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { boundedExchange } from '@/lib/auth/bounded-exchange';
import { type SignInAttempt, tokensFrom } from '@/lib/auth/sign-in-attempt';
import { failureOfExchange } from '@/lib/auth/sign-in-failure';
import type { UserProfile } from '@/lib/db/users';
import type { Env } from '@/lib/env';
import type { XReply } from '@/lib/x/call-x';
import { getMe } from '@/lib/x/users';
import type { WireUser } from '@/lib/x/wire';

/** What the dashboard reads, and nothing that writes. */
const scopes = 'tweet.read users.read space.read';
const timeoutMs = 5_000;

/** Whose token it is. A refused field is dropped and asked without, once; nothing else is retried. */
async function readPerson(apiOrigin: string, accessToken: string): Promise<UserProfile | null> {
  const ask = (): Promise<XReply<WireUser>> => getMe({ apiOrigin, timeoutMs }, accessToken);
  let reply = await ask();
  if (!reply.ok && reply.problem.code === 'invalid-request' && reply.problem.retryable) reply = await ask();
  if (!reply.ok) return null;
  const { id, username, name, profile_image_url } = reply.value;
  return { id, handle: username, name: name ?? username, avatarUrl: profile_image_url ?? null };
}

/**
 * X as a next-auth provider: endpoints, scope, checks and client authentication all explicit, for the
 * built-in one points to older hosts and checks less. What it learns or fails at is noted in `attempt`.
 */
export function xProvider(x: Env['x'], attempt: SignInAttempt, keep: boolean): OAuthConfig<Profile> {
  const { agent, within } = boundedExchange(x.apiOrigin);
  return {
    id: 'x',
    name: 'X',
    type: 'oauth',
    version: '2.0',
    checks: ['pkce', 'state'],
    clientId: x.clientId,
    clientSecret: x.clientSecret,
    issuer: x.issuer,
    client: { token_endpoint_auth_method: x.clientSecret === undefined ? 'none' : 'client_secret_basic' },
    httpOptions: { timeout: timeoutMs, agent },
    authorization: {
      url: `${x.authOrigin}/i/oauth2/authorize`,
      params: { scope: keep ? `${scopes} offline.access` : scopes },
    },
    token: {
      url: `${x.apiOrigin}/2/oauth2/token`,
      async request({ client, provider, params, checks }) {
        try {
          return { tokens: await within(client.oauthCallback(provider.callbackUrl, params, checks)) };
        } catch (error) {
          attempt.failure = failureOfExchange(error);
          throw error;
        }
      },
    },
    userinfo: {
      async request({ tokens }) {
        const read = tokensFrom(tokens, Date.now());
        const person = read && (await readPerson(x.apiOrigin, read.accessToken));
        if (read) attempt.tokens = read;
        attempt.failure = read ? 'profile-unavailable' : 'x-unavailable';
        if (!person) throw new Error('no profile');
        attempt.failure = undefined;
        attempt.person = person;
        return { sub: person.id, name: person.name };
      },
    },
    profile: ({ sub = '', name }) => ({ id: sub, name }),
  };
}
