'use client';

import { useZone } from '@/components/board/clock-context';
import { useSpaceNow } from '@/components/spaces/space-time';
import { isOverdue, timeWords } from '@/components/spaces/space-words';
import { classNames } from '@/components/ui/class-names';
import type { BoardSpace } from '@/lib/spaces/board-schema';

/** The time in two lines: how long, and at what hour; of what is planned the hour comes first. */
export function TableTime({ space }: { space: BoardSpace }) {
  const now = useSpaceNow(space);
  const words = timeWords(space, now, useZone());
  const isPlanned = space.state === 'scheduled' && words.moment !== undefined;
  const instant = words.instant === undefined ? undefined : new Date(words.instant).toISOString();
  const moment = words.moment ? (
    <time dateTime={instant} className="block first-letter:uppercase">
      {isPlanned ? words.moment : words.moment.replace(/ today /, ' ')}
    </time>
  ) : null;
  const lead = (
    <span className={classNames('block first-letter:uppercase', isOverdue(space, now) && 'text-warn')}>
      {words.lead}
    </span>
  );
  return (
    <div className="leading-5 tabular">
      {isPlanned ? moment : lead}
      <div className="text-12 text-faint leading-4">{isPlanned ? lead : moment}</div>
    </div>
  );
}
