import type { ProblemCode } from '@/lib/errors';
import { shownBio } from '@/lib/spaces/bio-parts';
import type {
  Board,
  BoardCreator,
  BoardPerson,
  BoardReject,
  BoardSpace,
  CheckedAt,
} from '@/lib/spaces/board-schema';
import { newestById } from '@/lib/spaces/newest';
import type { Instant, Person, Snapshot, Space, Topic } from '@/lib/spaces/types';
import { unwatchedSpans } from '@/lib/spaces/unwatched';

/** A creator of the board with what is known: the input of `assembleBoard`. */
export type CreatorInput = {
  key: string;
  id: string;
  person: Person | null;
  snapshot: Snapshot | null;
  problem: { code: ProblemCode; since: Instant; retryAt?: Instant } | null;
};

export type BoardInput = {
  creators: readonly CreatorInput[];
  rejected: readonly BoardReject[];
  /** Look-ups of names still under way: shown as "checking" under their key. */
  unresolved: readonly { key: string; problem: CreatorInput['problem'] }[];
  /** Reminders set, by Space: only of the viewer's own Spaces. */
  subscriberCounts?: ReadonlyMap<string, number>;
  intervalMs: number;
};

/** What of a person reaches a browser. */
export function boardPerson(person: Person): BoardPerson {
  return {
    id: person.id,
    handle: person.handle,
    name: person.name,
    avatarUrl: person.avatarUrl,
    bio: shownBio(person.bio, person.entities),
    location: person.location,
    url: person.url,
    joinedAt: person.joinedAt,
    followers: person.metrics?.followers,
    following: person.metrics?.following,
    posts: person.metrics?.posts,
    verifiedType: person.verifiedType ?? (person.isVerified ? 'blue' : undefined),
    isProtected: person.protected || undefined,
  };
}

function boardState({ state, goneSince }: Space): BoardSpace['state'] {
  if (goneSince === undefined) return state;
  return state === 'scheduled' ? 'cancelled' : 'gone';
}

/** A Space as the browser gets it; one without a named creator is that of the snapshot it stands in. */
export function boardSpace(space: Space, creatorId: string, subscriberCount: number | undefined): BoardSpace {
  const { stateOnWire: _, confirmedAt: __, notFoundAt: ___, missingSince, ...shown } = space;
  return {
    ...shown,
    state: boardState(space),
    missingSince: space.goneSince === undefined ? missingSince : undefined,
    creatorId: space.creatorId ?? creatorId,
    subscriberCount,
  };
}

function boardCreator({ id, key, snapshot, problem }: CreatorInput): BoardCreator {
  const status = problem ? 'refused' : snapshot ? 'checked' : 'checking';
  return { id, key, status, problem: problem ? { code: problem.code, retryAt: problem.retryAt } : undefined };
}

const withoutUndefined = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/**
 * A board out of snapshots: each Space once, every person and topic its Spaces name, and the
 * creators themselves. Ages travel beside it, so that a check that found nothing new changes nothing.
 */
export function assembleBoard(input: BoardInput): { board: Board; checkedAt: CheckedAt } {
  const byAge = input.creators
    .map((creator) => creator.snapshot)
    .filter((snapshot) => snapshot !== null)
    .sort((a, b) => a.checkedAt - b.checkedAt);
  const spaces = new Map<string, BoardSpace>();
  for (const snapshot of byAge) {
    for (const space of snapshot.spaces) {
      spaces.set(space.id, boardSpace(space, snapshot.creatorId, input.subscriberCounts?.get(space.id)));
    }
  }
  const lookedUp = input.creators.map((creator) => creator.person).filter((person) => person !== null);
  const people = newestById<Person>([...lookedUp, ...byAge.flatMap((snapshot) => snapshot.people)]);
  const topics = newestById<Topic>(byAge.flatMap((snapshot) => snapshot.topics));
  const watched = byAge.map((snapshot) => snapshot.watchedSince);
  const unwatched = unwatchedSpans(byAge);
  const pause =
    input.creators.find((creator) => creator.problem)?.problem ??
    input.unresolved.find((u) => u.problem)?.problem;
  const waiting = input.unresolved.map(({ key, problem }): BoardCreator => {
    return { id: '', key, status: problem ? 'refused' : 'checking', problem: problem ?? undefined };
  });
  const board: Board = {
    creators: [...input.creators.map(boardCreator), ...waiting],
    rejected: [...input.rejected],
    spaces: [...spaces.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    people: Object.fromEntries([...people].map(([id, person]) => [id, boardPerson(person)])),
    topics: Object.fromEntries([...topics].map(([id, { name, description }]) => [id, { name, description }])),
    watchedSince: watched.length > 0 ? Math.max(...watched) : null,
    unwatched: unwatched.length > 0 ? unwatched : undefined,
    pause: pause ? { code: pause.code, since: pause.since, retryAt: pause.retryAt } : null,
    intervalMs: input.intervalMs,
  };
  const checkedAt = [
    ...input.creators.map((creator) => creator.snapshot?.checkedAt ?? 0),
    ...input.unresolved.map(() => 0),
  ];
  return { board: withoutUndefined(board), checkedAt };
}
