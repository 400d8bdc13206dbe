import * as z from 'zod/mini';
import { askApi } from '@/lib/query/ask-api';

/** Our API of one's own account, as its page asks it. Every function throws Refusal. Times in epoch ms. */

const sessionSchema = z.object({
  ref: z.string(),
  device: z.nullable(z.string()),
  createdAt: z.number(),
  seenAt: z.number(),
  isThis: z.boolean(),
});

const tokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.enum(['read', 'write']),
  createdAt: z.number(),
  expiresAt: z.nullable(z.number()),
  usedAt: z.nullable(z.number()),
});

export type { OwnList, XConnection } from '@/lib/account/read-account';

export type ShownSession = z.infer<typeof sessionSchema>;
export type ShownToken = z.infer<typeof tokenSchema>;
export type MadeToken = { token: ShownToken; secret: string };

const nothing = z.null();
const account = '/api/account';

export const endSession = (ref: string) =>
  askApi(`${account}/sessions/${encodeURIComponent(ref)}`, { schema: nothing, method: 'DELETE' });

export const endOtherSessions = () =>
  askApi(`${account}/sessions`, { schema: z.object({ ended: z.number() }), method: 'DELETE' });

export type NewToken = { name: string; scope: ShownToken['scope']; expiresInDays: number | null };

export const createToken = (body: NewToken): Promise<MadeToken> =>
  askApi('/api/tokens', {
    schema: z.object({ token: tokenSchema, secret: z.string() }),
    method: 'POST',
    body,
  });

export const revokeToken = (id: string) =>
  askApi(`/api/tokens/${encodeURIComponent(id)}`, { schema: nothing, method: 'DELETE' });

/** `to`: the member a list goes to; null: it is deleted. */
export type Deletion = { handle: string; lists: { slug: string; to: string | null }[] };

const deleted = z.object({ isForgottenByX: z.boolean() });

/** `isForgottenByX`: X said that it has ended the connection. */
export const deleteAccount = (body: Deletion) => askApi(account, { schema: deleted, method: 'DELETE', body });

/** A file to download: everything kept on oneself. */
export const dataPath = `${account}/data`;
