import * as z from 'zod/mini';
import { type ShownSession, type ShownToken, tokenSchema } from '@/lib/account/account-schema';
import { askApi } from '@/lib/query/ask-api';

/** Our API of one's own account, as its page asks it. Every function throws Refusal. Times in epoch ms. */

export type { OwnList, XConnection } from '@/lib/account/read-account';
export type { ShownSession, ShownToken };

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
