/**
 * X's fields of Spaces, topics and people, of both known generations of its API, for the test that every
 * one of them is shown: by what, or why not.
 */
export const xFields = {
  space: [
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
    'topics',
    'updated_at',
  ],
  topic: ['description', 'id', 'name'],
  user: [
    'affiliation',
    'confirmed_email',
    'connection_status',
    'created_at',
    'description',
    'entities',
    'id',
    'is_identity_verified',
    'location',
    'most_recent_post_id',
    'most_recent_tweet_id',
    'name',
    'parody',
    'pinned_post_id',
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
};

/** What stands on the page of a Space that has every field. */
export const shownSpaceFields = {
  created_at: 'Announced2026-11-24T12:01:00.000Z',
  creator_id: 'Ada Onair',
  ended_at: 'Ended2026-11-24T12:05:00.000Z',
  host_ids: 'Account 12',
  id: '1allFields',
  invited_user_ids: 'Account 14',
  is_ticketed: 'Yes, a ticket is needed',
  lang: 'Hebrew',
  participant_count: '1,234',
  scheduled_start: 'Planned for2026-11-24T12:03:00.000Z',
  speaker_ids: 'Account 13',
  started_at: 'Started2026-11-24T12:04:00.000Z',
  state: 'ran 1 min',
  subscriber_count: 'Reminders set342',
  title: 'Every field there is',
  topic_ids: '77',
  topics: 'Weather',
  updated_at: 'Last changed2026-11-24T12:02:00.000Z',
};

export const shownTopicFields = { description: 'Skies and seas', id: '77', name: 'Weather' };

/** What stands on the page of a person who has every field. */
export const shownUserFields = {
  affiliation: 'Harbour Union',
  created_at: 'Joined X2011-03-04T00:00:00.000Z',
  description: 'Radio from the harbour',
  entities: 'harbour.example/shows',
  id: '44196397',
  is_identity_verified: 'Identity verified',
  location: 'Kiruna',
  most_recent_tweet_id: 'https://x.test/ada_onair/status/9002',
  most_recent_post_id: 'Latest post9002',
  name: 'Ada Onair',
  parody: 'Parody account',
  pinned_tweet_id: 'https://x.test/ada_onair/status/9001',
  pinned_post_id: 'Pinned post9001',
  profile_banner_url: 'https://pictures.example/banner',
  profile_image_url: 'https://pictures.example/ada_400x400.png',
  protected: 'Protected account',
  public_metrics:
    'Followers1,001Verified followers1,007Following1,002Posts1,003Likes given1,005Pictures and videos1,006On lists1,004',
  subscription_type: 'X Premium+',
  url: 'https://ada.example/',
  username: '@ada_onair',
  verified: 'Verified',
  verified_followers_count: 'Verified followers1,007',
  verified_type: 'Verified government account',
  withheld: 'The account, in Germany and places where a copyright claim was made',
};

const ofWhoeverAsks = 'Tells of whoever asks, and one reply is shown to everybody here.';

/** Never asked, so never shown. What X sends unasked of the rest is shown all the same. */
export const excusedFields: Record<keyof typeof xFields, Record<string, string>> = {
  space: {},
  topic: {},
  user: {
    confirmed_email: 'An address for mail is nobody’s to read but its owner’s.',
    connection_status: ofWhoeverAsks,
    receives_your_dm: ofWhoeverAsks,
    subscribes_to_you: ofWhoeverAsks,
    subscription: ofWhoeverAsks,
  },
};
