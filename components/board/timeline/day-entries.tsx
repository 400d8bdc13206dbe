'use client';

import { classNames } from '@/components/ui/class-names';
import { type DayEntriesProps, DayEntry } from './day-entry';
import { keyOf } from './entry-place';
import { LongAgenda, LongLanes } from './long-day';
import { moveBetweenBars } from './move-between-bars';
import { useHasLanes } from './use-has-lanes';

/** Up to so many all stand in the page, where the browser's own search finds them. */
const mostWhole = 60;

/** What a day holds; of very much only what the screen is near to. */
export function DayEntries(props: DayEntriesProps) {
  const { entries, lanes, ...entry } = props;
  const hasLanes = useHasLanes();
  if (entries.length > mostWhole) return hasLanes ? <LongLanes {...props} /> : <LongAgenda {...props} />;
  return (
    <ol
      className={classNames('relative max-md:space-y-1 md:h-full', entries.length === 0 && 'hidden')}
      onKeyDown={moveBetweenBars}
    >
      {entries.map((each) => (
        <DayEntry key={keyOf(each)} entry={each} {...entry} />
      ))}
    </ol>
  );
}
