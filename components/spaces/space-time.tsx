'use client';

import { useNow, useZone } from '@/components/board/clock-context';
import { classNames } from '@/components/ui/class-names';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { second } from '@/lib/time';
import { isOverdue, timeWords } from './space-words';

/** Seconds matter only around a start; everything else ticks by the minute. */
function useSpaceNow(space: BoardSpace): number {
  const soon = useNow(10 * second);
  const near = space.scheduledStart ?? space.startedAt ?? 0;
  const isNear = Math.abs(near - soon) < 90 * second;
  const fine = useNow(isNear ? second : 10 * second);
  return isNear ? fine : soon;
}

/** "live for 1 h 12 min", "in 25 min · today 18:00 CET", ticking by itself. */
export function SpaceTime({ space }: { space: BoardSpace }) {
  const now = useSpaceNow(space);
  const zone = useZone();
  const words = timeWords(space, now, zone);
  const isLate = isOverdue(space, now);
  return (
    <span className="tabular">
      {space.state === 'scheduled' && words.moment ? (
        <>
          <Moment words={words} />
          <span className="text-faint"> · </span>
          <span className={classNames(isLate && 'text-warn')}>{words.lead}</span>
        </>
      ) : (
        <span title={words.moment}>
          {words.lead}
          {words.moment ? <span className="sr-only">, {words.moment}</span> : null}
        </span>
      )}
    </span>
  );
}

function Moment({ words }: { words: ReturnType<typeof timeWords> }) {
  const instant = words.instant === undefined ? undefined : new Date(words.instant).toISOString();
  return (
    <time dateTime={instant} className="font-bold text-default">
      {words.moment?.replace(/^./, (letter) => letter.toUpperCase())}
    </time>
  );
}
