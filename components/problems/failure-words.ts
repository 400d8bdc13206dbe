import { Refusal } from '@/lib/query/ask-api';
import { BoardError, type BoardErrorCode } from '@/lib/query/board-error';
import { type ProblemWords, problemWords } from './words';

/** Why something that was asked of our server was not done. */
export type Failure = {
  code: BoardErrorCode;
  retryAt?: number | undefined;
  /** The server's own sentence. */
  detail?: string | undefined;
};

/** The failure in whatever was thrown. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof BoardError)) return { code: 'internal' };
  const { code, retryAt } = error;
  return { code, retryAt, detail: error instanceof Refusal ? error.detail : undefined };
}

/** These have many reasons: the server's sentence says which. */
const toldByServer = new Set<BoardErrorCode>(['limit-reached', 'bad-request', 'resource-not-found']);

/** What happened and what to do, for somebody who pressed a button. */
export function failureWords(
  { code, retryAt, detail }: Failure,
  clock: (at: number) => string,
): ProblemWords {
  if (code === 'offline')
    return { title: 'This server does not answer.', next: 'Check your network, then try again.' };
  const words = problemWords(code, { ...(retryAt === undefined ? {} : { retryAt }), clock });
  if (detail && toldByServer.has(code)) return { title: detail, next: '' };
  // Nothing goes on by itself here: somebody pressed once.
  return words.next === 'We keep trying.' ? { ...words, next: 'Try again in a moment.' } : words;
}
