import { describe, expect, it } from 'vitest';
import { BoardError } from '@/lib/query/board-error';
import { connectionWords } from './connection-words';

const clock = () => '18:00 CET';
const words = (problem: BoardError | null, rest: { isConnectionEnded?: boolean; isOnline?: boolean } = {}) =>
  connectionWords({ problem, isConnectionEnded: false, isOnline: true, ...rest }, clock);

describe('what stands between a board and new data', () => {
  it('is nothing while all is well', () => {
    expect(words(null)).toBeNull();
  });

  it.each([
    ['nobody is signed in any more', words(new BoardError('signed-out')), 'You are signed out.', 'Sign in'],
    ['the connection ended', words(null, { isConnectionEnded: true }), 'X connection ended.', 'Reconnect'],
    ['there is no connection', words(new BoardError('no-connection')), 'X connection ended.', 'Reconnect'],
    ['our server is silent', words(new BoardError('offline')), 'This server does not answer.', undefined],
    [
      'the browser has no network',
      words(new BoardError('offline'), { isOnline: false }),
      'You are offline.',
      undefined,
    ],
    [
      'X has paused us',
      words(new BoardError('rate-limited', 1)),
      'X has paused us until 18:00 CET.',
      undefined,
    ],
  ])('is said when %s, with the way on', (_, said, title, action) => {
    expect(said?.title).toBe(title);
    expect(said?.action).toBe(action);
    expect(said?.next).not.toBe('');
  });
});
