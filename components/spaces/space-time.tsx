'use client';

import { useNow, useZone } from '@/components/board/clock-context';
import { classNames } from '@/components/ui/class-names';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { second } from '@/lib/time';
import { formatClockInZone } from '@/lib/time/zone';
import { isOverdue, type TimeWords, timeWords } from './space-words';

/** Seconds matter only around a start; everything else ticks by the minute. */
function useSpaceNow(space: BoardSpace): number {
  const soon = useNow(10 * second);
  const near = space.scheduledStart ?? space.startedAt ?? 0;
  const isNear = Math.abs(near - soon) < 90 * second;
  const fine = useNow(isNear ? second : 10 * second);
  return isNear ? fine : soon;
}

type SpaceTimeProps = {
  space: BoardSpace;
  /** The day is named above already: a planned start shows its clock alone. */
  isUnderDay?: boolean;
};

/**
 * "live for 1 h 12 min · since 16:48 CET", "18:00 CET · starts in 25 min", ticking by itself. Both stand in
 * sight: what only hovers is out of reach of fingers.
 */
export function SpaceTime({ space, isUnderDay = false }: SpaceTimeProps) {
  const now = useSpaceNow(space);
  const zone = useZone();
  const words = timeWords(space, now, zone);
  const isLate = isOverdue(space, now);
  return (
    <span className="tabular">
      {space.state === 'scheduled' && words.moment ? (
        <>
          <Moment
            words={words}
            text={isUnderDay && words.instant ? formatClockInZone(words.instant, zone) : undefined}
          />
          <span className="text-faint"> · </span>
          <span className={classNames(isLate && 'text-warn')}>{words.lead}</span>
        </>
      ) : (
        <>
          {words.lead}
          {words.moment ? (
            <span className="text-faint">
              {' · '}
              <time dateTime={isoOf(words.instant)}>{words.moment.replace(/ today /, ' ')}</time>
            </span>
          ) : null}
        </>
      )}
    </span>
  );
}

const isoOf = (instant: number | undefined) =>
  instant === undefined ? undefined : new Date(instant).toISOString();

function Moment({ words, text }: { words: TimeWords; text: string | undefined }) {
  return (
    <time dateTime={isoOf(words.instant)} className="font-bold text-default">
      {text ?? words.moment?.replace(/^./, (letter) => letter.toUpperCase())}
    </time>
  );
}
