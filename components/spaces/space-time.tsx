'use client';

import type { ReactNode } from 'react';
import { useNow, useZone } from '@/components/board/clock-context';
import { classNames } from '@/components/ui/class-names';
import { DotItem, DotLine } from '@/components/ui/dot-line';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { second } from '@/lib/time';
import { formatClockInZone } from '@/lib/time/zone';
import { LiveDot } from './live-dot';
import { isOverdue, type TimeWords, timeWords } from './space-words';

/** Seconds matter only around a start; everything else ticks by the minute. */
export function useSpaceNow(space: BoardSpace): number {
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
  /** One line: since when is only said to those who listen. */
  isShort?: boolean;
  /** What else counts at a glance stands between how long and since when. */
  children?: ReactNode;
};

/**
 * "live for 1 h 12 min · since 16:48 CET", "18:00 CET · starts in 25 min", ticking by itself. Both stand in
 * sight: what only hovers is out of reach of fingers.
 */
export function SpaceTime({ space, isUnderDay = false, isShort = false, children }: SpaceTimeProps) {
  const now = useSpaceNow(space);
  const zone = useZone();
  const words = timeWords(space, now, zone);
  const isLate = isOverdue(space, now);
  const isPlanned = space.state === 'scheduled' && words.moment !== undefined;
  const line = (
    <DotLine>
      {isPlanned ? (
        <DotItem>
          <Moment
            words={words}
            text={isUnderDay && words.instant ? formatClockInZone(words.instant, zone) : undefined}
          />
        </DotItem>
      ) : null}
      <DotItem>
        <span className={classNames('tabular', isLate && 'text-warn')}>{words.lead}</span>
      </DotItem>
      {children}
      {isPlanned || !words.moment ? null : (
        <DotItem isSilent={isShort}>
          <time dateTime={isoOf(words.instant)} className="text-faint tabular">
            {words.moment.replace(/ today /, ' ')}
          </time>
        </DotItem>
      )}
    </DotLine>
  );
  if (space.state !== 'live') return line;
  // Beside all of it: what breaks into a second line stands under the first one's words.
  return (
    <div className="flex gap-1.5">
      <span className="flex h-lh items-center">
        <LiveDot />
      </span>
      {line}
    </div>
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
