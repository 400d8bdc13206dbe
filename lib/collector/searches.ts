import 'server-only';
import { spaceFromX } from '@/lib/spaces/from-x';
import type { Space } from '@/lib/spaces/types';
import { minute } from '@/lib/time';
import type { SearchState, SpacesReply } from '@/lib/x/spaces';

export type SpaceSearch = { query: string; state: SearchState };
/** What a search found; people by id, as X told them. */
export type SearchAnswer = { at: number; spaces: Space[]; reply: SpacesReply };

const keptMs = minute;
const mostAnswers = 200;

/** A search as a key of the look-ups, and back. */
export const searchKey = ({ query, state }: SpaceSearch) => `${state} ${query}`;
export function searchOf(key: string): SpaceSearch {
  const [state = '', query = ''] = key.split(/ (.*)/s);
  return { query, state: state === 'live' || state === 'scheduled' ? state : 'all' };
}

/** What was found by words lately, so that the same words asked for by many cost one call a minute. */
export class Searches {
  readonly #answers = new Map<string, SearchAnswer>();

  keep(key: string, reply: SpacesReply, now: number): void {
    this.#answers.delete(key);
    this.#answers.set(key, { at: now, spaces: reply.spaces.map(spaceFromX), reply });
    for (const [oldest, { at }] of this.#answers) {
      if (this.#answers.size <= mostAnswers && at > now - keptMs) break;
      this.#answers.delete(oldest);
    }
  }

  answer(key: string, now: number): SearchAnswer | null {
    const answer = this.#answers.get(key);
    return answer && answer.at > now - keptMs ? answer : null;
  }
}
