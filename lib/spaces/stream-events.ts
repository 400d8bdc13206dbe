import * as z from 'zod/mini';
import { boardSchema } from '@/lib/spaces/board-schema';

/** What `GET /api/spaces/stream` sends, by the event's name. State travels, never operations. */

/** All there is to show of one creator. `version` is the store's one sequence: newer content, higher number. */
export const pieceSchema = z.object({
  creatorId: z.string(),
  version: z.number(),
  checkedAt: z.number(),
  watchedSince: z.number(),
  spaces: boardSchema.shape.spaces,
  people: boardSchema.shape.people,
  topics: boardSchema.shape.topics,
});

/** What a board says beside its Spaces. `board`: which of the stream's boards, in the order asked for. */
export const frameSchema = z.object({
  board: z.number(),
  creators: boardSchema.shape.creators,
  rejected: boardSchema.shape.rejected,
  watchedSince: boardSchema.shape.watchedSince,
  unwatched: boardSchema.shape.unwatched,
  pause: boardSchema.shape.pause,
  intervalMs: z.number(),
  /** Reminders set, by Space: of the viewer's own Spaces alone. */
  subscriberCounts: z.record(z.string(), z.number()),
  /** Ages in the order of `creators`, as in `x-checked-at`. */
  checkedAt: z.array(z.number()),
  serverNow: z.number(),
});

/** A whole board, at the stream's start or because it cannot be told in pieces. */
export const wholeBoardSchema = z.object({
  board: z.number(),
  reading: z.object({ board: boardSchema, checkedAt: z.array(z.number()), serverNow: z.number() }),
  version: z.number(),
});

/** A check that took place at `at`: of these creators, or of all that the stream holds. */
export const checkedSchema = z.object({
  at: z.number(),
  creatorIds: z.union([z.literal('all'), z.array(z.string())]),
});

export const byeSchema = z.object({ retryMs: z.number() });
/** The saved list behind a board has changed, or who may do what with it: whoever shows it asks for it again. */
export const listChangeSchema = z.object({ board: z.number(), revision: z.number() });
/** A saved list that this viewer may not see any more, or that is deleted; the stream's other boards go on. */
export const goneSchema = z.object({ board: z.number() });
const endReasons = ['signed-out', 'not-allowed', 'list-gone'] as const;
export const endSchema = z.object({ reason: z.enum(endReasons) });

export type Piece = z.infer<typeof pieceSchema>;
export type Frame = z.infer<typeof frameSchema>;
export type WholeBoard = z.infer<typeof wholeBoardSchema>;
export type ListChange = z.infer<typeof listChangeSchema>;
export type Gone = z.infer<typeof goneSchema>;
export type Checked = z.infer<typeof checkedSchema>;
export type EndReason = (typeof endReasons)[number];

/** The longest a stream may be silent: a comment travels at least this often, in ms. */
export const heartbeatMs = 15_000;
/** How many boards one stream holds, and how many creators on all of them together. */
export const mostBoards = 8;
export const mostStreamCreators = 500;
