'use client';

import { signInProblemWords } from '@/components/account/sign-in-problems';
import { ClockProvider } from '@/components/board/clock-context';
import { ConnectionBanner } from '@/components/board/connection-banner';
import { EmptyBoard } from '@/components/board/empty-board';
import { pausedBoard } from '@/components/board/fixtures';
import { PauseBanner } from '@/components/board/pause-banner';
import { OfflinePage } from '@/components/offline/offline-screen';
import { Broken } from '@/components/problems/broken';
import { Message } from '@/components/problems/message';
import { problemWords } from '@/components/problems/words';
import { Switch } from '@/components/ui/switch';
import type { ProblemCode } from '@/lib/errors';
import { BoardError, type BoardErrorCode } from '@/lib/query/board-error';
import { hour } from '@/lib/time';
import { Part } from './part';

const pauses: ProblemCode[] = [
  'rate-limited',
  'credits-depleted',
  'spend-cap-reached',
  'usage-capped',
  'daily-reads-spent',
  'x-unavailable',
  'x-unreachable',
  'client-forbidden',
];
const connections: BoardErrorCode[] = ['offline', 'signed-out', 'no-connection', 'busy', 'internal'];
const signIns = ['not-allowed', 'denied', 'x-unavailable'];

/** Everything that can stand between a viewer and new data, each with its way on. */
export function Problems({ now }: { now: number }) {
  return (
    <ClockProvider initialNow={now}>
      <div className="mx-auto max-w-[100rem] space-y-4 p-8">
        <Part title="On a board: checks rest">
          {pauses.map((code) => (
            <PauseBanner key={code} reading={pausedFor(code, now)} />
          ))}
        </Part>
        <Part title="On a board: the way to this server">
          {connections.map((code) => (
            <ConnectionBanner key={code} problem={new BoardError(code)} isConnectionEnded={false} />
          ))}
        </Part>
        <Part title="A switch, on and off">
          <Switch label="Single-key shortcuts" detail="What it means." isOn onChange={() => {}} />
          <Switch
            label="Notifications"
            detail="Blocked for this site."
            isOn={false}
            isDisabled
            onChange={() => {}}
          />
        </Part>
        <Part title="In the place of a page">
          <Message {...problemWords('not-found')}>
            <a href="/">Go to the start page</a>
          </Message>
          <Broken error={{ digest: '3141592' }} retry={() => {}} />
          {signIns.map((code) => (
            <Message key={code} {...signInProblemWords(code)}>
              <span />
            </Message>
          ))}
          <EmptyBoard unread={[]} />
        </Part>
        <Part title="Without the server">
          <OfflinePage kept={keptBoard(now)} />
          <OfflinePage kept={null} />
        </Part>
      </div>
    </ClockProvider>
  );
}

const pausedFor = (code: ProblemCode, now: number) => {
  const reading = pausedBoard(now);
  return { ...reading, board: { ...reading.board, pause: { code, since: now - hour, retryAt: now + hour } } };
};

const keptBoard = (now: number) => ({
  name: 'ada',
  viewerId: '1',
  title: 'Launch partners',
  keptAt: now - hour,
  reading: pausedBoard(now),
});
