import 'server-only';
import type { Expansion, SpaceField, TopicField, UserField } from '@/lib/spaces/proxy-names';
import type { Instant, Person, Space, Topic } from '@/lib/spaces/types';

/** Our Space, Person and Topic as X would have sent them, with exactly the fields that were asked. */

type Fields = Record<string, unknown>;

const iso = (at: Instant | undefined) => (at === undefined ? undefined : new Date(at).toISOString());
const orAbsent = (ids: string[]) => (ids.length > 0 ? ids : undefined);

/** What was asked of all there is; X leaves out what it does not have: no nulls, no empty lists. */
function pick(all: Fields, asked: Iterable<string>): Fields {
  const names = new Set(asked);
  return Object.fromEntries(
    Object.entries(all).filter(([name, value]) => names.has(name) && value !== undefined),
  );
}

/** An expansion puts the ids that it expands into the Space, as `space.fields` of the older generation does. */
export function spaceToX(
  space: Space,
  fields: ReadonlySet<SpaceField>,
  expansions: ReadonlySet<Expansion>,
  subscriberCount?: number,
): Fields {
  const all: Record<SpaceField, unknown> = {
    id: space.id,
    state: space.stateOnWire || undefined,
    title: space.title,
    creator_id: space.creatorId,
    host_ids: orAbsent(space.hostIds),
    speaker_ids: orAbsent(space.speakerIds),
    invited_user_ids: orAbsent(space.invitedIds),
    topic_ids: orAbsent(space.topicIds),
    lang: space.lang,
    is_ticketed: space.isTicketed,
    participant_count: space.participantCount,
    subscriber_count: subscriberCount,
    created_at: iso(space.createdAt),
    updated_at: iso(space.updatedAt),
    scheduled_start: iso(space.scheduledStart),
    started_at: iso(space.startedAt),
    ended_at: iso(space.endedAt),
  };
  return pick(all, ['id', 'state', ...fields, ...expansions]);
}

function metricsToX(metrics: NonNullable<Person['metrics']>): Fields {
  const all: Fields = {
    followers_count: metrics.followers,
    following_count: metrics.following,
    // One number under the names of both generations.
    tweet_count: metrics.posts,
    post_count: metrics.posts,
    listed_count: metrics.listed,
    like_count: metrics.likes,
    media_count: metrics.media,
  };
  return pick(all, Object.keys(all));
}

const viewerFieldNames = [
  'confirmed_email',
  'connection_status',
  'receives_your_dm',
  'subscribes_to_you',
  'subscription',
] as const;
type ViewerField = (typeof viewerFieldNames)[number];

/** Fields that depend on who asks are never kept, so never here. */
export const viewerFields: ReadonlySet<string> = new Set(viewerFieldNames);

/** Of someone protected nothing is kept beyond the defaults and the mark, so nothing more can appear. */
export function personToX(person: Person, fields: ReadonlySet<UserField>): Fields {
  const all: Record<Exclude<UserField, ViewerField>, unknown> = {
    id: person.id,
    name: person.name,
    username: person.handle,
    protected: person.protected,
    created_at: iso(person.joinedAt),
    description: person.bio,
    location: person.location,
    url: person.url,
    entities: person.entities,
    profile_image_url: person.avatarUrl,
    profile_banner_url: person.bannerUrl,
    public_metrics: person.metrics && metricsToX(person.metrics),
    verified: person.isVerified,
    verified_type: person.verifiedType,
    verified_followers_count: person.verifiedFollowers,
    is_identity_verified: person.isIdentityVerified,
    parody: person.isParody,
    subscription_type: person.subscriptionType,
    pinned_tweet_id: person.pinnedPostId,
    most_recent_tweet_id: person.mostRecentPostId,
    affiliation: person.affiliation,
    withheld: person.withheld && {
      country_codes: person.withheld.countryCodes,
      ...(person.withheld.scope !== undefined && { scope: person.withheld.scope }),
    },
  };
  return pick(all, ['id', 'name', 'username', ...fields]);
}

export function topicToX(topic: Topic, fields: ReadonlySet<TopicField>): Fields {
  const all: Record<TopicField, unknown> = { id: topic.id, name: topic.name, description: topic.description };
  return pick(all, ['id', 'name', ...fields]);
}
