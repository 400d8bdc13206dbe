import * as z from 'zod/mini';
import { bioPartSchema } from '@/lib/spaces/bio-parts';

/** What `GET /api/people/[id]` answers: all that X says of one person to anybody. Absent: X did not say. */

const text = z.optional(z.string());
const count = z.optional(z.number());
const flag = z.optional(z.boolean());

export const wholePersonSchema = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  /** Nothing below is ever known of somebody protected. */
  isProtected: flag,
  avatarUrl: text,
  bannerUrl: text,
  bio: z.array(bioPartSchema),
  location: text,
  /** Past X's shortener, http(s) only. */
  url: text,
  joinedAt: count,
  isVerified: flag,
  verifiedType: z.optional(z.enum(['blue', 'business', 'government', 'none'])),
  isIdentityVerified: flag,
  isParody: flag,
  subscriptionType: text,
  followers: count,
  following: count,
  posts: count,
  listed: count,
  likes: count,
  media: count,
  verifiedFollowers: count,
  pinnedPostId: text,
  mostRecentPostId: text,
  affiliation: z.optional(
    z.object({ description: text, url: text, badgeUrl: text, userIds: z.array(z.string()) }),
  ),
  /** Names of countries where X withholds the account or its posts. */
  withheld: z.optional(z.object({ places: z.array(z.string()), scope: text })),
});

export const personReadingSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('found'), person: wholePersonSchema }),
  z.object({ status: z.literal('missing'), reason: z.enum(['not-on-x', 'suspended']) }),
]);

export type WholePerson = z.infer<typeof wholePersonSchema>;
export type PersonReading = z.infer<typeof personReadingSchema>;
