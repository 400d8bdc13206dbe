import * as z from 'zod/mini';
import { ownProblemCodes, xProblemCodes } from '@/lib/errors';

/** What `GET /api/spaces` answers: our shape, shared by server and browser. */

const instant = z.number();
const problemCode = z.enum([...xProblemCodes, ...ownProblemCodes]);

export const boardPersonSchema = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  avatarUrl: z.optional(z.string()),
  bio: z.optional(z.string()),
  location: z.optional(z.string()),
  url: z.optional(z.string()),
  joinedAt: z.optional(instant),
  followers: z.optional(z.number()),
  following: z.optional(z.number()),
  posts: z.optional(z.number()),
  verifiedType: z.optional(z.enum(['blue', 'business', 'government', 'none'])),
  isProtected: z.optional(z.boolean()),
});

export const boardSpaceSchema = z.object({
  id: z.string(),
  /** `cancelled`: announced, then known to X no more; `gone`: was live, and X does not say how it ended. */
  state: z.enum(['live', 'scheduled', 'ended', 'cancelled', 'gone', 'unknown']),
  title: z.optional(z.string()),
  creatorId: z.string(),
  hostIds: z.array(z.string()),
  speakerIds: z.array(z.string()),
  invitedIds: z.array(z.string()),
  topicIds: z.array(z.string()),
  lang: z.optional(z.string()),
  isTicketed: z.optional(z.boolean()),
  participantCount: z.optional(z.number()),
  /** People who set a reminder; only ever present for the viewer's own Spaces. */
  subscriberCount: z.optional(z.number()),
  createdAt: z.optional(instant),
  updatedAt: z.optional(instant),
  scheduledStart: z.optional(instant),
  /** The start as first announced, when it was moved since. */
  movedFrom: z.optional(instant),
  startedAt: z.optional(instant),
  endedAt: z.optional(instant),
  /** The most people counted in it at once while anybody watched. */
  peakCount: z.optional(z.number()),
  /** X no longer lists it and has not said why. */
  missingSince: z.optional(instant),
  /** Since when we know that it was cancelled or is gone. */
  goneSince: z.optional(instant),
});

/** A creator on the board. `problem`: why the last look-up of this one failed. */
const boardCreatorSchema = z.object({
  id: z.string(),
  /** As the address of the board names this creator: a handle in lower case or an id. */
  key: z.string(),
  status: z.enum(['checked', 'checking', 'refused']),
  problem: z.optional(z.object({ code: problemCode, retryAt: z.optional(instant) })),
});

/** Something in the address that names nobody we can watch. */
const boardRejectSchema = z.object({
  key: z.string(),
  reason: z.enum(['not-on-x', 'suspended', 'not-checked']),
  code: z.optional(problemCode),
});

export const boardSchema = z.object({
  creators: z.array(boardCreatorSchema),
  rejected: z.array(boardRejectSchema),
  spaces: z.array(boardSpaceSchema),
  people: z.record(z.string(), boardPersonSchema),
  topics: z.record(
    z.string(),
    z.object({ name: z.optional(z.string()), description: z.optional(z.string()) }),
  ),
  /** Since when anybody has watched these creators; ended Spaces from before are not known. */
  watchedSince: z.nullable(instant),
  /** When creators were not checked, and how many; before anybody began to watch them `from` is 0. Absent: never. */
  unwatched: z.optional(z.array(z.object({ from: instant, to: instant, creators: z.number() }))),
  /** Why nothing can be checked at present, if so. */
  pause: z.nullable(z.object({ code: problemCode, since: instant, retryAt: z.optional(instant) })),
  /** Planned time between two checks of one creator. */
  intervalMs: z.number(),
});

export type BoardPerson = z.infer<typeof boardPersonSchema>;
export type BoardSpace = z.infer<typeof boardSpaceSchema>;
export type BoardCreator = z.infer<typeof boardCreatorSchema>;
export type BoardReject = z.infer<typeof boardRejectSchema>;
export type Board = z.infer<typeof boardSchema>;

/**
 * When each creator of `board.creators` was checked (same order), 0 for never. Travels beside the
 * board, in the header `x-checked-at` as `instant*count` runs, so that an age changes no content.
 */
export type CheckedAt = number[];

/** A board with its ages, as the browser holds it. `serverNow` corrects the browser's clock. */
export type BoardReading = { board: Board; checkedAt: CheckedAt; serverNow: number };
