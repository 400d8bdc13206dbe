import 'server-only';
import { askX, joinNames } from '@/lib/x/ask-x';
import { callX, type XEdge, type XReply } from '@/lib/x/call-x';
import type { FieldParameter } from '@/lib/x/field-plan';
import type { XProblem } from '@/lib/x/problems';
import { readFrame, readItems, readPartialProblems, readReply } from '@/lib/x/read-items';
import {
  type WireSpace,
  type WireTopic,
  type WireUser,
  wireSpaceSchema,
  wireTopicSchema,
  wireUserSchema,
} from '@/lib/x/wire';

/** What one reply said. A creator without Spaces is simply absent from it. */
export type SpacesReply = {
  spaces: WireSpace[];
  users: WireUser[];
  topics: WireTopic[];
  /** Partial errors that came with the data, and what had to be dropped. */
  problems: XProblem[];
};

const asked: readonly FieldParameter[] = ['space.fields', 'expansions', 'user.fields', 'topic.fields'];

/** Topics travel in `includes.topics` (2.167) or whole inside each Space (2.166). */
function topicsWithin(spaces: WireSpace[], included: WireTopic[]): WireTopic[] {
  const inside = spaces.flatMap((space) => readItems(space.topics, wireTopicSchema)?.items ?? []);
  const byId = new Map([...inside, ...included].map((topic) => [topic.id, topic]));
  return [...byId.values()];
}

/** Null when the body is not a reply about Spaces at all. */
export function readSpacesReply(json: unknown, now: number): SpacesReply | null {
  const frame = readFrame(json);
  const spaces = readItems(frame?.data, wireSpaceSchema);
  if (!frame || !spaces) return null;
  const users = readItems(frame.includes?.users, wireUserSchema);
  const topics = readItems(frame.includes?.topics, wireTopicSchema);
  const dropped = spaces.dropped + (users?.dropped ?? 1) + (topics?.dropped ?? 1);
  return {
    spaces: spaces.items,
    users: users?.items ?? [],
    topics: topicsWithin(spaces.items, topics?.items ?? []),
    problems: readPartialProblems(frame, dropped, now),
  };
}

/** Live and scheduled Spaces of 1–100 user ids: `GET /2/spaces/by/creator_ids`. Field learning: see askX. */
export async function getSpacesByCreators(
  edge: XEdge,
  token: string,
  ids: string[],
): Promise<XReply<SpacesReply>> {
  const request = { path: '/2/spaces/by/creator_ids', query: { user_ids: joinNames(ids) } } as const;
  return readReply(edge, await askX(edge, token, request, asked), readSpacesReply);
}

/** 1–100 Spaces by id, ended ones too: `GET /2/spaces`, whose rate limit is its own. */
export async function getSpacesByIds(
  edge: XEdge,
  token: string,
  ids: string[],
): Promise<XReply<SpacesReply>> {
  const request = { path: '/2/spaces', query: { ids: joinNames(ids) } } as const;
  return readReply(edge, await askX(edge, token, request, asked), readSpacesReply);
}

/** What may be searched for. */
export type SearchState = 'live' | 'scheduled' | 'all';

/**
 * Live and scheduled Spaces by words in their titles, at most 100: `GET /2/spaces/search`, whose rate
 * limit is its own.
 * @param query 1–2,048 characters
 */
export async function searchSpacesAtX(
  edge: XEdge,
  token: string,
  { query, state }: { query: string; state: SearchState },
): Promise<XReply<SpacesReply>> {
  const asking = { query, state, max_results: '100' };
  const request = { path: '/2/spaces/search', query: asking } as const;
  return readReply(edge, await askX(edge, token, request, asked), readSpacesReply);
}

function readSubscriberCounts(json: unknown): Map<string, number> | null {
  const spaces = readItems(readFrame(json)?.data, wireSpaceSchema);
  if (!spaces) return null;
  const counts = spaces.items.flatMap(({ id, subscriber_count }): [string, number][] =>
    subscriber_count === undefined ? [] : [[id, subscriber_count]],
  );
  return new Map(counts);
}

/**
 * How many people set a reminder for the creator's own Spaces, by Space id. X answers this to the
 * creator's own token only; the numbers go to that creator alone and never into a snapshot.
 */
export async function getOwnSubscriberCounts(
  edge: XEdge,
  token: string,
  ids: string[],
): Promise<XReply<Map<string, number>>> {
  const query = { ids: joinNames(ids), 'space.fields': 'subscriber_count' };
  const reply = await callX(edge, { path: '/2/spaces', query, authorization: `Bearer ${token}` });
  return readReply(edge, reply, readSubscriberCounts);
}
