import 'server-only';
import { newestById } from '@/lib/spaces/newest';
import { partialErrors } from '@/lib/spaces/partial-errors';
import { personToX, spaceToX, topicToX } from '@/lib/spaces/project-to-x';
import type { Expansion } from '@/lib/spaces/proxy-names';
import type { ProxyQuery } from '@/lib/spaces/proxy-query';
import { type ProxyReading, refusalOfAll } from '@/lib/spaces/proxy-refusal';
import type { Instant, Snapshot, Space } from '@/lib/spaces/types';

const idsBy: Record<Exclude<Expansion, 'topic_ids'>, (space: Space) => string[]> = {
  creator_id: (space) => (space.creatorId === undefined ? [] : [space.creatorId]),
  host_ids: (space) => space.hostIds,
  invited_user_ids: (space) => space.invitedIds,
  speaker_ids: (space) => space.speakerIds,
};

/** Where two snapshots know the same Space, person or topic, the one checked last is right. */
function newestOf<T extends { id: string; protected?: boolean }>(
  readings: readonly ProxyReading[],
  itemsOf: (snapshot: Snapshot) => T[],
  ids: ReadonlySet<string>,
): T[] {
  const snapshots = readings
    .flatMap(({ snapshot }) => snapshot ?? [])
    .sort((a, b) => a.checkedAt - b.checkedAt);
  const byId = newestById(snapshots.flatMap(itemsOf));
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}

/** X lists live and scheduled Spaces only here, each once, and none that it has stopped listing. */
export function spacesOfReadings(readings: readonly ProxyReading[]): Space[] {
  const ids = readings.flatMap(({ snapshot }) => snapshot?.spaces ?? []).map(({ id }) => id);
  return newestOf(readings, ({ spaces }) => spaces, new Set(ids)).filter(
    (space) => space.state !== 'ended' && space.missingSince === undefined,
  );
}

function expandedUserIds(spaces: Space[], expansions: ReadonlySet<Expansion>): Set<string> {
  const readers = [...expansions].flatMap((expansion) =>
    expansion === 'topic_ids' ? [] : [idsBy[expansion]],
  );
  return new Set(spaces.flatMap((space) => readers.flatMap((read) => read(space))));
}

/** Our own addition to X's `meta`: how old each creator's data is, and why it is not newer. */
function creatorMeta({ creatorId, snapshot, problem }: ProxyReading, now: Instant) {
  return {
    id: creatorId,
    checked_at: snapshot ? new Date(snapshot.checkedAt).toISOString() : null,
    age_ms: snapshot ? Math.max(0, now - snapshot.checkedAt) : null,
    ...(problem && {
      problem: {
        code: problem.code,
        title: problem.title,
        ...(problem.retryAt !== undefined && { retry_at: new Date(problem.retryAt).toISOString() }),
      },
    }),
  };
}

function includesOf(
  readings: readonly ProxyReading[],
  query: ProxyQuery,
  spaces: Space[],
  userIds: Set<string>,
) {
  const topicIds = query.expansions.has('topic_ids') ? spaces.flatMap((space) => space.topicIds) : [];
  const users = newestOf(readings, ({ people }) => people, userIds);
  const topics = newestOf(readings, (snapshot) => snapshot.topics, new Set(topicIds));
  return {
    ...(users.length > 0 && { users: users.map((person) => personToX(person, query.userFields)) }),
    ...(topics.length > 0 && { topics: topics.map((topic) => topicToX(topic, query.topicFields)) }),
  };
}

/**
 * What `GET /2/spaces/by/creator_ids` answers for these creators: X's body (`data`, `includes`,
 * `errors`, each left out when empty) and `meta.creators`; or, when nothing is known of any of
 * them, X's own refusal. `subscriberCounts` are the viewer's own Spaces' alone, by Space id.
 */
export function toXBody(
  readings: readonly ProxyReading[],
  query: ProxyQuery,
  context: { now: Instant; viewer: { id: string; subscriberCounts: ReadonlyMap<string, number> } },
): { status: number; body: object } {
  const refused = refusalOfAll(readings);
  if (refused) return refused;
  const { now, viewer } = context;
  const spaces = spacesOfReadings(readings);
  const userIds = expandedUserIds(spaces, query.expansions);
  const includes = includesOf(readings, query, spaces, userIds);
  const errors = partialErrors(readings, query, { spaces, userIds }, viewer);
  const data = spaces.map((space) => {
    const own = space.creatorId === viewer.id ? viewer.subscriberCounts.get(space.id) : undefined;
    return spaceToX(space, query.spaceFields, query.expansions, own);
  });
  const body = {
    ...(data.length > 0 && { data }),
    ...(Object.keys(includes).length > 0 && { includes }),
    ...(errors.length > 0 && { errors }),
    meta: { result_count: data.length, creators: readings.map((reading) => creatorMeta(reading, now)) },
  };
  return { status: 200, body };
}
