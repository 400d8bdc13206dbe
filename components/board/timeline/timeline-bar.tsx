'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { ZoneButton } from '@/components/time/zone-button';
import { Button } from '@/components/ui/button';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { dayTitle } from '@/lib/time/zone';
import type { TimelineSpan } from '@/lib/watchlists/board-address';
import { daysOf, rangeTitle } from './range';

type TimelineBarProps = {
  first: CalendarDay;
  today: CalendarDay;
  span: TimelineSpan;
  /** No day was asked for by its date. */
  isNow: boolean;
  /** Today's first hours are out of sight. */
  isRolling: boolean;
  onWholeDay: () => void;
  onShow: (day: CalendarDay) => void;
  onSpan: (span: TimelineSpan) => void;
};

const spans = [
  { value: 'day', label: 'Day' },
  { value: 'week', label: '7 days' },
] as const;

/** Which days are shown, and the way to others. */
export function TimelineBar(props: TimelineBarProps) {
  const { first, today, span, isNow, isRolling, onShow, onSpan, onWholeDay } = props;
  const step = daysOf(first, span).length;
  const unit = span === 'week' ? '7 days' : 'day';
  const title = span === 'day' ? dayTitle(first, today) : rangeTitle(first, span, today);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <div className="-ms-2.5 flex items-center gap-1">
        <Button
          variant="ghost"
          size="icon"
          aria-label={isRolling ? 'All of today' : `Previous ${unit}`}
          onClick={() => (isRolling ? onWholeDay() : onShow(first - step))}
        >
          <ChevronLeft aria-hidden size={18} className="rtl:-scale-x-100" />
        </Button>
        <Button variant="secondary" onClick={() => onShow(today)} disabled={first === today && isNow}>
          Today
        </Button>
        <Button variant="ghost" size="icon" aria-label={`Next ${unit}`} onClick={() => onShow(first + step)}>
          <ChevronRight aria-hidden size={18} className="rtl:-scale-x-100" />
        </Button>
      </div>
      <h2
        aria-live="polite"
        className="font-bold text-20 tabular max-sm:-order-1 max-sm:min-w-0 max-sm:flex-1 max-sm:basis-2/3"
      >
        {title}
      </h2>
      <div className="max-sm:-order-1">
        <ZoneButton />
      </div>
      <div className="ms-auto w-44">
        <SegmentedControl label="Days shown" value={span} segments={spans} onChange={onSpan} />
      </div>
    </div>
  );
}
