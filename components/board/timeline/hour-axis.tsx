'use client';

import { classNames } from '@/components/ui/class-names';
import { cssVariables } from '@/components/ui/css-variables';
import { calendarDay, hoursBetween } from '@/lib/time/calendar-day';
import { formatDay, formatHour } from '@/lib/time/zone';
import { useZone } from '../clock-context';
import type { DayBand } from './day-band';
import { shareOf } from './day-window';
import { percent } from './percent';

type HourAxisProps = { band: DayBand; everyHours: number; now: number };

/** The present stands where an hour so close to it would. */
const isCovered = (at: number, { start, end }: DayBand, now: number) => {
  if (now < start || now >= end) return false;
  const distance = (now - at) / (end - start);
  return distance > -0.025 && distance < 0.055;
};

/** The hours of a day as clocks there show them: where they are turned one comes twice, or never. A day that begins is named. */
export function HourAxis({ band, everyHours, now }: HourAxisProps) {
  const zone = useZone();
  const { start, end } = band;
  const hours = hoursBetween(start, end, zone).filter(({ hour }) => hour % everyHours === 0);
  const dayOf = (at: number) => {
    const day = calendarDay(at, zone);
    // "Sun 22": there is no room for the month.
    return formatDay(day, day).split(' ').slice(0, 2).join(' ');
  };
  return (
    <div aria-hidden className="absolute inset-0 max-md:hidden">
      {hours.map(({ at, hour }) => (
        <span
          key={at}
          style={cssVariables({ '--at': percent(shareOf(band, at)) })}
          className={classNames(
            'absolute inset-y-0 start-(--at) ps-1.5 pt-2 text-12 text-faint tabular',
            at > start && 'border-grid border-s',
            at > start && hour === 0 && 'border-control! whitespace-nowrap font-bold text-soft!',
          )}
        >
          {isCovered(at, band, now) ? '' : at > start && hour === 0 ? dayOf(at) : formatHour(hour, zone)}
        </span>
      ))}
    </div>
  );
}
