/**
 * What the two generations of X's OpenAPI (2.166 and 2.167) accept and answer differently.
 * @typedef {object} Generation
 * @property {'2.166' | '2.167'} version
 * @property {string} problemBase
 * @property {string[]} spaceFields
 * @property {string[]} userFields
 * @property {string[]} userExpansions
 * @property {string} postFieldsParameter
 * @property {string} pinnedExpansion
 * @property {'tweet_count' | 'post_count'} postCount
 * @property {boolean} hasLikeCount
 * @property {'topics' | 'topic_ids'} topicsKey under which a Space names its topics
 */

export const spaceExpansions = ['creator_id', 'host_ids', 'invited_user_ids', 'speaker_ids', 'topic_ids'];
export const topicFields = ['description', 'id', 'name'];

const scalarSpaceFields = [
  'created_at',
  'ended_at',
  'id',
  'is_ticketed',
  'lang',
  'participant_count',
  'scheduled_start',
  'started_at',
  'state',
  'subscriber_count',
  'title',
  'updated_at',
];

const sharedUserFields = [
  'confirmed_email',
  'connection_status',
  'created_at',
  'description',
  'entities',
  'id',
  'is_identity_verified',
  'location',
  'name',
  'parody',
  'profile_banner_url',
  'profile_image_url',
  'protected',
  'public_metrics',
  'receives_your_dm',
  'subscription',
  'subscription_type',
  'url',
  'username',
  'verified',
  'verified_followers_count',
  'verified_type',
  'withheld',
];

/** @type {Generation} */
const older = {
  version: '2.166',
  problemBase: 'https://api.twitter.com/2/problems/',
  spaceFields: [
    ...scalarSpaceFields,
    'creator_id',
    'host_ids',
    'invited_user_ids',
    'speaker_ids',
    'topic_ids',
  ].sort(),
  userFields: [...sharedUserFields, 'affiliation', 'most_recent_tweet_id', 'pinned_tweet_id'].sort(),
  userExpansions: ['affiliation.user_id', 'most_recent_tweet_id', 'pinned_tweet_id'],
  postFieldsParameter: 'tweet.fields',
  pinnedExpansion: 'pinned_tweet_id',
  postCount: 'tweet_count',
  hasLikeCount: false,
  topicsKey: 'topics',
};

/** @type {Generation} */
const newer = {
  version: '2.167',
  problemBase: 'https://api.x.com/2/problems/',
  spaceFields: scalarSpaceFields,
  userFields: [...sharedUserFields, 'subscribes_to_you'].sort(),
  userExpansions: ['affiliation', 'most_recent_post_id', 'pinned_post_id'],
  postFieldsParameter: 'post.fields',
  pinnedExpansion: 'pinned_post_id',
  postCount: 'post_count',
  hasLikeCount: true,
  topicsKey: 'topic_ids',
};

/** @param {'2.166' | '2.167'} version */
export const generationOf = (version) => (version === '2.166' ? older : newer);
