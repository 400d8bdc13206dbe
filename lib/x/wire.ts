import 'server-only';
import { z } from 'zod';
import {
  lenient,
  lenientList,
  wireCount,
  wireFlag,
  wireHandle,
  wireId,
  wireInstant,
  wireSpaceId,
  wireText,
  wireUrl,
} from '@/lib/x/wire-values';

/** X's objects of both generations. Only `id` is certain (and a person's handle, see below). */

const userIds = lenientList(wireId);
const count = lenient(wireCount);
const instant = lenient(wireInstant);

export const wireTopicSchema = z.object({
  id: wireId,
  name: lenient(wireText(200)),
  description: lenient(wireText(1_000)),
});

export const wireSpaceSchema = z.object({
  id: wireSpaceId,
  state: lenient(wireText(40)),
  title: lenient(wireText(500)),
  creator_id: lenient(wireId),
  host_ids: userIds,
  speaker_ids: userIds,
  invited_user_ids: userIds,
  topic_ids: lenientList(wireId),
  /** 2.166's schema carries whole topics where 2.167 carries their ids. */
  topics: lenient(z.array(z.unknown())),
  lang: lenient(wireText(35)),
  is_ticketed: lenient(wireFlag),
  participant_count: count,
  subscriber_count: count,
  created_at: instant,
  updated_at: instant,
  scheduled_start: instant,
  started_at: instant,
  ended_at: instant,
});

const link = z.object({
  start: count,
  end: count,
  url: lenient(wireUrl),
  expanded_url: lenient(wireUrl),
  display_url: lenient(wireText(500)),
});
const tag = z.object({ start: count, end: count, tag: lenient(wireText(200)) });
const mention = z.object({ start: count, end: count, username: lenient(wireHandle), id: lenient(wireId) });
const some = <T extends z.ZodType>(schema: T) => lenient(z.array(schema).max(200));

const entitiesSchema = z.object({
  url: lenient(z.object({ urls: some(link) })),
  description: lenient(
    z.object({ urls: some(link), hashtags: some(tag), cashtags: some(tag), mentions: some(mention) }),
  ),
});

const metricsSchema = z.object({
  followers_count: count,
  following_count: count,
  tweet_count: count,
  post_count: count,
  listed_count: count,
  like_count: count,
  media_count: count,
});

/** Someone without a handle cannot be shown or linked: such an item is dropped, and met by id alone. */
export const wireUserSchema = z.object({
  id: wireId,
  username: wireHandle,
  name: lenient(wireText(200)),
  /** Sent but unreadable counts as protected: nobody is shown by mistake. */
  protected: wireFlag.optional().catch(true),
  created_at: instant,
  description: lenient(wireText(2_000)),
  location: lenient(wireText(500)),
  url: lenient(wireUrl),
  entities: lenient(entitiesSchema),
  profile_image_url: lenient(wireUrl),
  profile_banner_url: lenient(wireUrl),
  public_metrics: lenient(metricsSchema),
  verified: lenient(wireFlag),
  verified_type: lenient(z.enum(['blue', 'business', 'government', 'none'])),
  verified_followers_count: count,
  is_identity_verified: lenient(wireFlag),
  parody: lenient(wireFlag),
  subscription_type: lenient(wireText(40)),
  pinned_tweet_id: lenient(wireId),
  pinned_post_id: lenient(wireId),
  most_recent_tweet_id: lenient(wireId),
  most_recent_post_id: lenient(wireId),
  affiliation: lenient(
    z.object({
      badge_url: lenient(wireUrl),
      description: lenient(wireText(500)),
      url: lenient(wireUrl),
      user_id: lenientList(wireId),
    }),
  ),
  withheld: lenient(z.object({ country_codes: lenientList(wireText(4)), scope: lenient(wireText(40)) })),
});

export type WireTopic = z.infer<typeof wireTopicSchema>;
export type WireSpace = z.infer<typeof wireSpaceSchema>;
export type WireUser = z.infer<typeof wireUserSchema>;
