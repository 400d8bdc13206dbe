import * as z from 'zod/mini';
import { ownProblemCodes, type ProblemCode, xProblemCodes } from '@/lib/errors';

/** RFC 9457, as our own routes answer failures; only what the browser needs of it. */
const problemSchema = z.object({
  code: z.enum([...xProblemCodes, ...ownProblemCodes]),
  title: z.optional(z.string()),
  retryAt: z.optional(z.number()),
});

/** `offline`: our own server could not be reached or did not answer in its own words. */
export type BoardErrorCode = ProblemCode | 'offline';

/** Why a board could not be fetched; the words for it live in `components/problems`. */
export class BoardError extends Error {
  override name = 'BoardError';

  constructor(
    readonly code: BoardErrorCode,
    readonly retryAt?: number,
    options?: { cause?: unknown },
  ) {
    super(`the board was not answered: ${code}`, options);
  }
}

/** The coded reason in a failed answer; `offline` when it is not one of ours (a proxy's page, say). */
export async function boardErrorFrom(response: Response): Promise<BoardError> {
  const body: unknown = await response.json().catch(() => null);
  const problem = problemSchema.safeParse(body);
  return problem.success
    ? new BoardError(problem.data.code, problem.data.retryAt)
    : new BoardError('offline');
}
