'use client';

import { useEffect } from 'react';
import { Announcer } from '@/components/board/announcer';
import { arrangeCreators } from '@/components/board/arrange';
import { useNow, useZone } from '@/components/board/clock-context';
import { freshnessOf } from '@/components/board/freshness';
import { TrustMark } from '@/components/board/trust-line';
import { useBoardAddress } from '@/components/board/use-board-address';
import { useConnectionWords } from '@/components/board/use-connection-words';
import { usePauseWords } from '@/components/board/use-pause-words';
import { useShownSpaces } from '@/components/board/use-shown-spaces';
import type { ProblemWords } from '@/components/problems/words';
import { classNames } from '@/components/ui/class-names';
import { plural } from '@/components/ui/counts';
import type { BoardError } from '@/lib/query/board-error';
import type { BoardReading } from '@/lib/spaces/board-schema';
import { minute } from '@/lib/time';
import { formatClockInZone } from '@/lib/time/zone';
import { useIdle } from './use-idle';
import { useWakeLock } from './use-wake-lock';
import { WallControls } from './wall-controls';
import { WallGroup } from './wall-group';
import { WallLiveCard } from './wall-live-card';
import { WallNextCard } from './wall-next-card';
import { comingUp, liveCard, nextCard } from './wall-pages';
import { WallQuiet } from './wall-quiet';

type WallboardProps = {
  reading: BoardReading;
  isCutOff: boolean;
  problem: BoardError | null;
  isConnectionEnded: boolean;
};

/** A board for a screen on a wall: who is live and who is next, to be read across a room, by itself. */
export function Wallboard({ reading, isCutOff, problem, isConnectionEnded }: WallboardProps) {
  const { board } = reading;
  const { address, change } = useBoardAddress();
  const isIdle = useIdle();
  useWakeLock();
  const { groups, all } = useShownSpaces(board, address.filters, address.sort);
  const now = useNow(minute);
  const { knowledge } = arrangeCreators(reading);
  const leave = () => change({ view: 'board' }, { push: true });
  useLeaveOnEscape(leave);
  return (
    <main data-wall className={classNames('flex flex-col gap-[0.9em] p-[1.4em]', isIdle && 'cursor-none')}>
      <Announcer spaces={board.spaces} />
      <WallHead
        title={address.title ?? plural(board.creators.length, 'creator')}
        reading={reading}
        isCutOff={isCutOff}
      />
      <WallNotice words={useConnectionWords(problem, isConnectionEnded)} />
      <WallNotice words={usePauseWords(reading)} />
      <div className="grid min-h-0 flex-1 gap-[1.2em] landscape:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] portrait:grid-rows-[minmax(0,3fr)_minmax(0,2fr)]">
        <WallGroup
          name="live"
          title="Live"
          spaces={groups.live}
          card={liveCard}
          before={{ columns: 2, rows: 3 }}
          empty={
            <WallQuiet
              hiddenCount={all.live.length}
              knowledge={knowledge}
              next={groups.scheduled}
              people={board.people}
            />
          }
        >
          {(space, loudness) => <WallLiveCard space={space} people={board.people} loudness={loudness} />}
        </WallGroup>
        <WallGroup
          name="next"
          title="Next"
          spaces={comingUp(groups.scheduled, now)}
          card={nextCard}
          before={{ columns: 1, rows: 4 }}
          empty={<p className="text-[1.2em] text-soft leading-[1.3]">Nothing is planned that X tells of.</p>}
        >
          {(space) => <WallNextCard space={space} people={board.people} />}
        </WallGroup>
      </div>
      <WallControls isHidden={isIdle} onLeave={leave} />
    </main>
  );
}

/** What stands between this wall and new data. */
function WallNotice({ words }: { words: ProblemWords | null }) {
  if (!words) return null;
  return (
    <p className="rounded-[0.6em] bg-warn-soft px-[1em] py-[0.5em] text-[1.2em] leading-[1.3] tabular">
      <strong>{words.title}</strong> <span className="text-soft">{words.next}</span>
    </p>
  );
}

type WallHeadProps = { title: string; reading: BoardReading; isCutOff: boolean };

function WallHead({ title, reading, isCutOff }: WallHeadProps) {
  const now = useNow();
  const zone = useZone();
  return (
    <header className="flex flex-wrap items-baseline gap-x-[1.5em] leading-[1.3]">
      <h1 className="min-w-0 flex-1 truncate text-[1.5em] portrait:basis-full">
        <bdi>{title}</bdi>
      </h1>
      <p className="flex items-center gap-[0.5em] text-[1.1em] text-soft tabular portrait:me-auto">
        <TrustMark
          freshness={freshnessOf(reading, now, isCutOff)}
          intervalMs={reading.board.intervalMs}
          now={now}
          isCutOff={isCutOff}
        />
      </p>
      <p className="whitespace-nowrap text-[1.9em] tabular">
        <strong>{formatClockInZone(now, zone)}</strong>
      </p>
    </header>
  );
}

function useLeaveOnEscape(leave: () => void): void {
  useEffect(() => {
    // Out of full screen the browser leads by itself and keeps the key.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [leave]);
}
