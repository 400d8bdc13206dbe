import 'server-only';
import type { SpaceAnswer } from '@/lib/collector/asked-spaces';
import { type Collector, collector } from '@/lib/collector/collector';
import { queueOutOfTurn } from '@/lib/collector/newcomers';
import { readVersionedBoard } from '@/lib/collector/read-versioned-board';
import { sharedRefusal } from '@/lib/collector/shared-refusal';
import { waitAtMost } from '@/lib/collector/wait-at-most';
import { store } from '@/lib/db/connection';
import { findSpaceOwner } from '@/lib/db/space-owners';
import { storeTime } from '@/lib/db/store-clock';
import type { ProblemCode } from '@/lib/errors';
import { boardPerson, boardSpace } from '@/lib/spaces/board';
import type { Board, BoardReading, BoardSpace } from '@/lib/spaces/board-schema';
import type { Instant } from '@/lib/spaces/types';

/** Why something could not be looked up, and when to try again. */
export type AskProblem = { code: ProblemCode; retryAt?: Instant };

/** One Space as X tells it when asked by id, where its creator's board has it no more, or not yet. */
export type SpaceAside = { space: BoardSpace; people: Board['people']; topics: Board['topics'] };

export type SpaceReading =
  | {
      status: 'found';
      creatorId: string;
      /** The board of its creator alone, which lives on the same stream as every board. */
      reading: BoardReading & { version: number };
      /** Null where the Space stands on that board. */
      aside: SpaceAside | null;
    }
  | { status: 'missing' }
  | { status: 'refused'; problem: AskProblem };

type Options = { viewerId: string; spaceId: string; waitMs: number };

/** X documents 1–13 letters and digits: one id it finds wrong would refuse a whole call, with others' ids in it. */
const isAskable = (spaceId: string) => /^[a-zA-Z0-9]{1,13}$/.test(spaceId);

/**
 * One Space by its id, whoever's it is. Its creator is known from the snapshots of all time, else X is
 * asked for the Space; then the creator's board is read, so that the page is as fresh as any board.
 */
export async function readSpace({ viewerId, spaceId, waitMs }: Options): Promise<SpaceReading> {
  const startedAt = performance.now();
  const left = () => Math.max(0, waitMs - (performance.now() - startedAt));
  const owner = await findSpaceOwner(await store(), spaceId);
  const ownersBoard = owner ? await readVersionedBoard({ viewerId, keys: [owner], waitMs }) : null;
  if (owner && ownersBoard?.board.spaces.some(({ id }) => id === spaceId))
    return { status: 'found', creatorId: owner, reading: ownersBoard, aside: null };
  if (!isAskable(spaceId)) return { status: 'missing' };
  const answer = await askSpace(collector(), { viewerId, spaceId, waitMs: left() });
  if (answer.kind === 'unknown') return { status: 'missing' };
  if (answer.kind === 'refused') return { status: 'refused', problem: answer };
  const { creatorId, content } = answer;
  const reading =
    creatorId === owner && ownersBoard
      ? ownersBoard
      : await readVersionedBoard({ viewerId, keys: [creatorId], waitMs: left() });
  const isOnBoard = reading.board.spaces.some(({ id }) => id === spaceId);
  return { status: 'found', creatorId, reading, aside: isOnBoard ? null : asideOf(creatorId, content) };
}

type Found = Extract<SpaceAnswer, { kind: 'found' }>;
type Refused = { kind: 'refused' } & AskProblem;

/** What X says of a Space asked for by its id, now or within the last minute. */
async function askSpace(
  c: Collector,
  { viewerId, spaceId, waitMs }: Options,
): Promise<Found | { kind: 'unknown' } | Refused> {
  const now = storeTime();
  const known = c.askedSpaces.answer(spaceId, now);
  if (known) return known;
  // Whoever asks lends their connection to the asking.
  c.demand.note(viewerId, [], now);
  c.askedSpaces.want(spaceId, now);
  const queued = queueOutOfTurn(c.spaces, c.newcomers.spaces, { id: viewerId, keys: [spaceId] }, now);
  if (queued) await waitAtMost(queued, waitMs);
  const answer = c.askedSpaces.answer(spaceId, storeTime());
  if (answer) return answer;
  if (c.spaces.refusalOf(spaceId)) return { kind: 'unknown' };
  if (!queued) return { kind: 'refused', code: 'busy' };
  const refusal = c.spaces.refusal() ?? (await sharedRefusal(await store(), 'spaces'));
  if (refusal) return { kind: 'refused', code: refusal.code, retryAt: refusal.retryAt };
  return { kind: 'refused', code: c.spaces.has(spaceId) ? 'x-timeout' : 'resource-unavailable' };
}

function asideOf(creatorId: string, content: Found['content']): SpaceAside | null {
  const [space] = content.spaces;
  if (!space) return null;
  return {
    space: boardSpace(space, creatorId, undefined),
    people: Object.fromEntries(content.people.map((person) => [person.id, boardPerson(person)])),
    topics: Object.fromEntries(
      content.topics.map(({ id, name, description }) => [id, { name, description }]),
    ),
  };
}
