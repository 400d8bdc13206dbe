import { problemWords } from '@/components/problems/words';
import type { BoardError } from '@/lib/query/board-error';

export type Connection = {
  problem: BoardError | null;
  isConnectionEnded: boolean;
  /** What the browser believes; it is only sure when it says no. */
  isOnline: boolean;
};

export type ConnectionWords = { title: string; next: string; action?: 'Sign in' | 'Reconnect' };

/** What stands between a page and new data, and the way on; null when nothing does. `clock` names its zone. */
export function connectionWords(
  { problem, isConnectionEnded, isOnline }: Connection,
  clock: (at: number) => string,
): ConnectionWords | null {
  if (problem?.code === 'signed-out') {
    return { title: 'You are signed out.', next: 'The board stays as it was.', action: 'Sign in' };
  }
  if (isConnectionEnded || problem?.code === 'no-connection') {
    const next = 'Reconnect to go on checking. Meanwhile the board shows what others here check.';
    return { title: 'X connection ended.', next, action: 'Reconnect' };
  }
  if (problem === null) return null;
  if (problem.code === 'offline') {
    const title = isOnline ? 'This server does not answer.' : 'You are offline.';
    return { title, next: 'The board stays as it was; we keep trying.' };
  }
  return problemWords(problem.code, { retryAt: problem.retryAt, clock });
}
