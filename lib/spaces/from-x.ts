import 'server-only';
import { peopleOf } from '@/lib/spaces/people-of';
import type { CreatorContent, Person, PublicMetrics, Space, SpaceState, Topic } from '@/lib/spaces/types';
import type { XProblem } from '@/lib/x/problems';
import type { SpacesReply } from '@/lib/x/spaces';
import type { WireSpace, WireUser } from '@/lib/x/wire';

/** The one mapper from X's replies to our Space and Person. */

/** Without the keys that have no value, so that equal content is equal JSON. */
function compact<T extends object>(object: T): T {
  const copy = { ...object };
  for (const [key, value] of Object.entries(copy)) if (value === undefined) Reflect.deleteProperty(copy, key);
  return copy;
}

const states: ReadonlySet<string> = new Set<SpaceState>(['live', 'scheduled', 'ended']);
const isKnownState = (state: string): state is SpaceState => states.has(state);

function topicIdsOf(wire: WireSpace): string[] {
  if (wire.topic_ids) return wire.topic_ids;
  const ids = (wire.topics ?? []).flatMap((topic) =>
    typeof topic === 'object' && topic !== null && 'id' in topic && /^[0-9]{1,19}$/.test(String(topic.id))
      ? [String(topic.id)]
      : [],
  );
  return [...new Set(ids)];
}

/** `subscriber_count` stays behind even when X sends it unasked: it is the creator's alone. */
export function spaceFromX(wire: WireSpace): Space {
  const state = wire.state ?? '';
  return compact<Space>({
    id: wire.id,
    state: isKnownState(state) ? state : 'unknown',
    stateOnWire: state,
    title: wire.title,
    creatorId: wire.creator_id,
    hostIds: wire.host_ids ?? [],
    speakerIds: wire.speaker_ids ?? [],
    invitedIds: wire.invited_user_ids ?? [],
    topicIds: topicIdsOf(wire),
    lang: wire.lang,
    isTicketed: wire.is_ticketed,
    participantCount: wire.participant_count,
    createdAt: wire.created_at,
    updatedAt: wire.updated_at,
    scheduledStart: wire.scheduled_start,
    startedAt: wire.started_at,
    endedAt: wire.ended_at,
  });
}

function metricsFromX(wire: NonNullable<WireUser['public_metrics']>): PublicMetrics {
  return compact<PublicMetrics>({
    followers: wire.followers_count,
    following: wire.following_count,
    posts: wire.post_count ?? wire.tweet_count,
    listed: wire.listed_count,
    likes: wire.like_count,
    media: wire.media_count,
  });
}

/** Of someone marked `protected` only id, handle, name and the mark are kept: their followers alone may see more. */
export function personFromX(wire: WireUser): Person {
  const known = { id: wire.id, handle: wire.username, name: wire.name || wire.username };
  if (wire.protected) return { ...known, protected: true };
  return compact<Person>({
    ...known,
    protected: wire.protected,
    avatarUrl: wire.profile_image_url,
    bannerUrl: wire.profile_banner_url,
    bio: wire.description,
    location: wire.location,
    url: wire.url,
    entities: wire.entities,
    joinedAt: wire.created_at,
    isVerified: wire.verified,
    verifiedType: wire.verified_type,
    isIdentityVerified: wire.is_identity_verified,
    isParody: wire.parody,
    verifiedFollowers: wire.verified_followers_count,
    subscriptionType: wire.subscription_type,
    pinnedPostId: wire.pinned_post_id ?? wire.pinned_tweet_id,
    mostRecentPostId: wire.most_recent_post_id ?? wire.most_recent_tweet_id,
    affiliation: wire.affiliation,
    withheld:
      wire.withheld &&
      compact({ countryCodes: wire.withheld.country_codes ?? [], scope: wire.withheld.scope }),
    metrics: wire.public_metrics && metricsFromX(wire.public_metrics),
  });
}

/** Whom of the asked creators a Space belongs to; a host stands in where X left `creator_id` out. */
function ownerOf(space: Space, asked: ReadonlySet<string>): string | undefined {
  if (space.creatorId !== undefined) return asked.has(space.creatorId) ? space.creatorId : undefined;
  const host = space.hostIds.find((id) => asked.has(id));
  if (host !== undefined) return host;
  return asked.size === 1 ? [...asked][0] : undefined;
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** What X says of whoever asked (blocked by somebody, not following them): nobody else's to read. */
const aboutTheAsker: ReadonlySet<string> = new Set<XProblem['code']>([
  'field-unauthorized',
  'not-authorized-for-field',
  'not-authorized-for-resource',
]);

/** Errors that name one of `ids`; those that name nobody say nothing about this creator. */
function problemsAbout(problems: XProblem[], ids: ReadonlySet<string>): XProblem[] {
  return problems.filter(
    ({ code, wire }) =>
      !aboutTheAsker.has(code) &&
      [wire?.resource_id, wire?.value].some((id) => typeof id === 'string' && ids.has(id)),
  );
}

/**
 * One reply taken apart by creator, with an entry for every asked one (empty when absent from the
 * reply). A creator's people and topics are those that their own Spaces name. Order is by id, so
 * that what X answers in another order is the same content.
 */
export function contentByCreator(reply: SpacesReply, creatorIds: string[]): Map<string, CreatorContent> {
  const asked = new Set(creatorIds);
  const owned = new Map<string, Space[]>(creatorIds.map((id) => [id, []]));
  for (const space of reply.spaces.map(spaceFromX)) owned.get(ownerOf(space, asked) ?? '')?.push(space);
  const people = new Map<string, Person>(reply.users.map((user) => [user.id, personFromX(user)]));
  const topics = new Map<string, Topic>(
    reply.topics.map((topic) => [topic.id, compact<Topic>({ ...topic })]),
  );
  const named = <T extends { id: string }>(ids: string[], all: Map<string, T>) =>
    [...new Set(ids)].flatMap((id) => all.get(id) ?? []).sort(byId);

  return new Map(
    [...owned].map(([creatorId, spaces]): [string, CreatorContent] => {
      const personIds = spaces.flatMap(peopleOf);
      const about = new Set([creatorId, ...personIds, ...spaces.map((space) => space.id)]);
      const content = {
        spaces: spaces.sort(byId),
        people: named(personIds, people),
        topics: named(
          spaces.flatMap((space) => space.topicIds),
          topics,
        ),
        problems: problemsAbout(reply.problems, about),
      };
      return [creatorId, content];
    }),
  );
}
