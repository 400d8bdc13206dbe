import * as z from 'zod/mini';
import { ownProblemCodes, xProblemCodes } from '@/lib/errors';
import { faceSchema } from '@/lib/watchlists/list-schema';

/**
 * What an import would do with one creator. `found` and `renamed` would be added; `listed`: on the list
 * already; `pending`: X has not been asked yet.
 */
const importStatuses = [
  'found',
  'renamed',
  'duplicate',
  'listed',
  'suspended',
  'not-found',
  'over-limit',
  'pending',
] as const;

const importEntrySchema = z.object({
  /** As written. */
  input: z.string(),
  status: z.enum(importStatuses),
  face: z.nullable(faceSchema),
  note: z.string(),
  group: z.string(),
});

/** What an import would do, before anything is saved. */
export const importReportSchema = z.object({
  /** Of a file that an export made. */
  name: z.nullable(z.string()),
  description: z.nullable(z.string()),
  entries: z.array(importEntrySchema),
  /** What could not be read, the first 200, and how much there was. */
  unread: z.array(z.object({ input: z.string(), reason: z.string() })),
  unreadCount: z.number(),
  counts: z.record(z.enum(importStatuses), z.number()),
  /** People and Spaces X has still to be asked for, each of which it may bill; and in how many calls. */
  toAsk: z.number(),
  callsToMake: z.number(),
  isComplete: z.boolean(),
  /** Why X could not be asked just now. */
  pause: z.nullable(
    z.object({ code: z.enum([...xProblemCodes, ...ownProblemCodes]), retryAt: z.optional(z.number()) }),
  ),
  /** How many creators still fit. */
  room: z.number(),
});

export type ImportStatus = (typeof importStatuses)[number];
export type ImportEntry = z.infer<typeof importEntrySchema>;
export type ImportReport = z.infer<typeof importReportSchema>;
