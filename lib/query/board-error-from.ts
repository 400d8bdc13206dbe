import * as z from 'zod/mini';
import { ownProblemCodes, xProblemCodes } from '@/lib/errors';
import { BoardError } from '@/lib/query/board-error';

/** RFC 9457, as our own routes answer failures; only what the browser needs of it. */
export const problemSchema = z.object({
  code: z.enum([...xProblemCodes, ...ownProblemCodes]),
  detail: z.optional(z.string()),
  retryAt: z.optional(z.number()),
});

/** The coded reason in a failed answer; `offline` when it is not one of ours (a proxy's page, say). */
export async function boardErrorFrom(response: Response): Promise<BoardError> {
  const body: unknown = await response.json().catch(() => null);
  const problem = problemSchema.safeParse(body);
  return problem.success
    ? new BoardError(problem.data.code, problem.data.retryAt)
    : new BoardError('offline');
}
