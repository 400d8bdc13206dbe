import * as z from 'zod/mini';

/** What our API says of one's own account; instants are epoch milliseconds. */

/** A place somebody is signed in. */
export const sessionSchema = z.object({
  /** Names it to its own person; nothing can be done or guessed with it elsewhere. */
  ref: z.string(),
  device: z.nullable(z.string()),
  createdAt: z.number(),
  /** To the minute; a page left open counts as use once an hour. */
  seenAt: z.number(),
  isThis: z.boolean(),
});

/** A personal access token, without its secret. */
export const tokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.enum(['read', 'write']),
  createdAt: z.number(),
  expiresAt: z.nullable(z.number()),
  usedAt: z.nullable(z.number()),
});

export type ShownSession = z.infer<typeof sessionSchema>;
export type ShownToken = z.infer<typeof tokenSchema>;
