import 'server-only';
import { z } from 'zod';
import { ownProblemCodes, xProblemCodes } from '@/lib/errors';
import { conflictSchema } from '@/lib/watchlists/list-schema';

/** RFC 9457, as every refusal but those of the drop-in endpoint is written. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  /** What programs should look at. */
  code: z.enum([...ownProblemCodes, ...xProblemCodes]),
  detail: z.string().optional(),
  /** Epoch milliseconds; also `Retry-After`. */
  retryAt: z.number().optional(),
});

export const editConflictSchema = problemSchema.extend(conflictSchema.shape);
