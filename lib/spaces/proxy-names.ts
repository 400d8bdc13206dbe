import 'server-only';

/**
 * Every name that either generation of X's API accepts at `GET /2/spaces/by/creator_ids` (2.166
 * lists ids among `space.fields`, 2.167 does not), and `topics_ids`, as one page of X spells it.
 */
export const proxyNames = {
  'space.fields': [
    'created_at',
    'creator_id',
    'ended_at',
    'host_ids',
    'id',
    'invited_user_ids',
    'is_ticketed',
    'lang',
    'participant_count',
    'scheduled_start',
    'speaker_ids',
    'started_at',
    'state',
    'subscriber_count',
    'title',
    'topic_ids',
    'updated_at',
  ],
  expansions: ['creator_id', 'host_ids', 'invited_user_ids', 'speaker_ids', 'topic_ids', 'topics_ids'],
  'user.fields': [
    'affiliation',
    'confirmed_email',
    'connection_status',
    'created_at',
    'description',
    'entities',
    'id',
    'is_identity_verified',
    'location',
    'most_recent_tweet_id',
    'name',
    'parody',
    'pinned_tweet_id',
    'profile_banner_url',
    'profile_image_url',
    'protected',
    'public_metrics',
    'receives_your_dm',
    'subscribes_to_you',
    'subscription',
    'subscription_type',
    'url',
    'username',
    'verified',
    'verified_followers_count',
    'verified_type',
    'withheld',
  ],
  'topic.fields': ['description', 'id', 'name'],
} as const;

export type ProxyParameter = keyof typeof proxyNames;
export type SpaceField = (typeof proxyNames)['space.fields'][number];
export type Expansion = Exclude<(typeof proxyNames)['expansions'][number], 'topics_ids'>;
export type UserField = (typeof proxyNames)['user.fields'][number];
export type TopicField = (typeof proxyNames)['topic.fields'][number];
