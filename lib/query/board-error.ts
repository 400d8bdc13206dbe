import type { ProblemCode } from '@/lib/errors';

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
