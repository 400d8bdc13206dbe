import 'server-only';
import { z } from 'zod';
import { callX, type XEdge, type XReply } from '@/lib/x/call-x';
import { localProblem } from '@/lib/x/problems';

/** With a secret we are a confidential client, without one a public one; never guessed from a reply. */
export type XClient = { clientId: string; clientSecret?: string | undefined };

export type XTokens = {
  accessToken: string;
  /** X issues one only for `offline.access`, and a new one with each refresh. */
  refreshToken?: string;
  expiresInS: number;
  scope: string;
};

// RFC 6749 appendix A: visible ASCII. Anything else could not be sent back in a header.
const token = z.string().regex(/^[\x21-\x7e]{1,4096}$/);

const tokensSchema = z
  .object({
    token_type: z.string().regex(/^bearer$/i),
    access_token: token,
    refresh_token: token.optional(),
    expires_in: z.number().int().positive().max(10_000_000).default(7_200),
    scope: z.string().max(1_000).default(''),
  })
  .transform(
    (wire): XTokens => ({
      accessToken: wire.access_token,
      ...(wire.refresh_token !== undefined && { refreshToken: wire.refresh_token }),
      expiresInS: wire.expires_in,
      scope: wire.scope,
    }),
  );

/** As application/x-www-form-urlencoded, which RFC 6749 §2.3.1 wants before base64. */
const formEncode = (text: string) => new URLSearchParams({ v: text }).toString().slice(2);

/** How the client names itself: Basic when it has a secret, else `client_id` in the body. */
export function authenticateClient(client: XClient): {
  authorization?: string;
  form: Record<string, string>;
} {
  if (client.clientSecret === undefined) return { form: { client_id: client.clientId } };
  const pair = `${formEncode(client.clientId)}:${formEncode(client.clientSecret)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}`, form: {} };
}

function postForm(edge: XEdge, client: XClient, path: `/2/oauth2/${string}`, form: Record<string, string>) {
  const { authorization, form: clientForm } = authenticateClient(client);
  return callX(edge, { path, form: { ...form, ...clientForm }, ...(authorization && { authorization }) });
}

/** X's single-use refresh tokens: a lost answer has burnt the token, so this is never retried. */
function once<T>(reply: XReply<T>): XReply<T> {
  return reply.ok ? reply : { ...reply, problem: { ...reply.problem, retryable: false } };
}

/**
 * New tokens for a refresh token. A refusal is a problem with status 400 or 401 (X answers 400
 * `invalid_request` where the standard says `invalid_grant`); anything else leaves it open whether
 * the refresh token was used up.
 */
export async function refreshTokens(
  edge: XEdge,
  client: XClient,
  refreshToken: string,
): Promise<XReply<XTokens>> {
  const form = { grant_type: 'refresh_token', refresh_token: refreshToken };
  const reply = await postForm(edge, client, '/2/oauth2/token', form);
  if (!reply.ok) return once<XTokens>(reply);
  const read = tokensSchema.safeParse(reply.value);
  if (read.success) return { ...reply, value: read.data };
  const problem = localProblem('x-unreadable', 'X answered without usable tokens');
  return once<XTokens>({ ok: false, problem, rateLimit: reply.rateLimit });
}

/** Ends a token at X, as far as X answers. Not retried. */
export async function revokeToken(
  edge: XEdge,
  client: XClient,
  revoked: string,
  hint: 'access_token' | 'refresh_token',
): Promise<XReply<null>> {
  const form = { token: revoked, token_type_hint: hint };
  const reply = await postForm(edge, client, '/2/oauth2/revoke', form);
  return reply.ok ? { ...reply, value: null } : once<null>(reply);
}
