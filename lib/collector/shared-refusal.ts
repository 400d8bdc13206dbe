import 'server-only';
import { z } from 'zod';
import type { Refusal } from '@/lib/collector/refusal';
import { announceChange } from '@/lib/db/changes';
import type { Db } from '@/lib/db/connection';
import { readNote, writeNote } from '@/lib/db/notes';
import { ownProblemCodes, xProblemCodes } from '@/lib/errors';

export const refusalSchema = z.object({
  code: z.enum([...xProblemCodes, ...ownProblemCodes]),
  retryable: z.boolean(),
  title: z.string(),
  detail: z.string().optional(),
  status: z.number().optional(),
  type: z.string().optional(),
  retryAt: z.number().optional(),
  wire: z.record(z.string(), z.unknown()).optional(),
  since: z.number(),
  at: z.number(),
});

const noteOf = (endpoint: string) => `refusal:${endpoint}`;

/** Tells the other processes why X refuses an endpoint; null: it answers. */
export async function shareRefusal(db: Db, endpoint: string, refusal: Refusal | null): Promise<void> {
  await writeNote(db, noteOf(endpoint), refusal);
  // Open boards say so at once, not with their next reading.
  await announceChange(db, 'snapshots');
}

/** Why X refused an endpoint to whichever process asked last, or null. */
export async function sharedRefusal(db: Db, endpoint: string): Promise<Refusal | null> {
  const read = refusalSchema.safeParse(await readNote(db, noteOf(endpoint)));
  return read.success ? read.data : null;
}
