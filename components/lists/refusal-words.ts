import { problemWords } from '@/components/problems/words';
import { BoardError } from '@/lib/query/board-error';

/** What our API says of the very thing that was asked; of other codes our own words are plainer. */
const hasOwnSentence = new Set<string>([
  'limit-reached',
  'bad-request',
  'resource-not-found',
  'too-late',
  'busy',
]);

const detailOf = (error: BoardError) =>
  'detail' in error && typeof error.detail === 'string' ? error.detail : undefined;

/** Why something was not done, in one or two sentences. */
export function refusalWords(error: unknown): string {
  if (!(error instanceof BoardError) || error.code === 'offline') {
    return 'This server does not answer. Nothing was changed; try again in a moment.';
  }
  const detail = detailOf(error);
  if (detail && hasOwnSentence.has(error.code)) return detail;
  const { title, next } = problemWords(
    error.code,
    error.retryAt === undefined ? {} : { retryAt: error.retryAt },
  );
  return `${title} ${next}`;
}

export const isGone = (error: unknown): boolean => error instanceof BoardError && error.code === 'not-found';
