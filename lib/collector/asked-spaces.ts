import 'server-only';
import type { ProblemCode } from '@/lib/errors';
import { contentByCreator, spaceFromX } from '@/lib/spaces/from-x';
import type { CreatorContent } from '@/lib/spaces/types';
import { minute } from '@/lib/time';
import type { SpacesReply } from '@/lib/x/spaces';

/** What X said of a Space that somebody asked for by its id. */
export type SpaceAnswer =
  | { kind: 'found'; at: number; creatorId: string; content: CreatorContent }
  | { kind: 'unknown'; at: number }
  /** X knows why it does not tell, and names this Space. */
  | { kind: 'refused'; at: number; code: ProblemCode };

const keptMs = minute;
/** Longer than a look-up waits and is tried: what X has not answered by then, it was not asked. */
const wantedMs = 5 * minute;
const mostAnswers = 1_000;

/**
 * Spaces that stand in no snapshot: of creators whom nobody watches, or over for more than a day. What X
 * said of them is held for a minute, and in no store: it is shown to whoever asks and then forgotten.
 */
export class AskedSpaces {
  /** Since when, the oldest first. */
  readonly #wanted = new Map<string, number>();
  readonly #answers = new Map<string, SpaceAnswer>();

  want(spaceId: string, now: number): void {
    this.#wanted.delete(spaceId);
    this.#wanted.set(spaceId, now);
    for (const [id, since] of this.#wanted) {
      if (since > now - wantedMs) break;
      this.#wanted.delete(id);
    }
  }

  /** Takes from a reply to these ids what somebody asked for. */
  hear(ids: readonly string[], reply: SpacesReply, now: number): void {
    for (const id of ids) {
      if (!this.#wanted.delete(id)) continue;
      const answer = answerIn(reply, id, now);
      if (!answer) continue;
      this.#answers.delete(id);
      this.#answers.set(id, answer);
    }
    for (const [id, { at }] of this.#answers) {
      if (this.#answers.size <= mostAnswers && at > now - keptMs) break;
      this.#answers.delete(id);
    }
  }

  answer(spaceId: string, now: number): SpaceAnswer | null {
    const answer = this.#answers.get(spaceId);
    return answer && answer.at > now - keptMs ? answer : null;
  }
}

/** Null where the reply names the Space neither among what it gives nor among what it does not. */
function answerIn(reply: SpacesReply, id: string, at: number): SpaceAnswer | null {
  const wire = reply.spaces.find((space) => space.id === id);
  if (wire) {
    const space = spaceFromX(wire);
    const creatorId = space.creatorId ?? space.hostIds[0];
    if (creatorId === undefined) return { kind: 'refused', at, code: 'x-unreadable' };
    const content = contentByCreator({ ...reply, spaces: [wire] }, [creatorId]).get(creatorId);
    return content ? { kind: 'found', at, creatorId, content } : null;
  }
  const problem = reply.problems.find(({ wire: said }) => said?.resource_id === id || said?.value === id);
  if (!problem) return null;
  return problem.code === 'resource-not-found'
    ? { kind: 'unknown', at }
    : { kind: 'refused', at, code: problem.code };
}
