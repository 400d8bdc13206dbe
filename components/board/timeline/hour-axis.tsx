'use client';

import { classNames } from '@/components/ui/class-names';
import { cssVariables } from '@/components/ui/css-variables';
import { hoursOfDay } from '@/lib/time/calendar-day';
import { formatHour } from '@/lib/time/zone';
import { useZone } from '../clock-context';
import type { DayBand } from './day-band';
import { percent } from './percent';

type HourAxisProps = { band: DayBand; everyHours: number; now: number };

/** The present stands where an hour so close to it would. */
const isCovered = (at: number, { start, end }: DayBand, now: number) => {
  if (now < start || now >= end) return false;
  const distance = (now - at) / (end - start);
  return distance > -0.025 && distance < 0.055;
};

/** The hours of a day as clocks there show them: where they are turned one comes twice, or never. */
export function HourAxis({ band, everyHours, now }: HourAxisProps) {
  const zone = useZone();
  const { day, start, end } = band;
  const hours = hoursOfDay(day, zone).filter(({ hour }) => hour % everyHours === 0);
  return (
    <div aria-hidden className="absolute inset-0 max-md:hidden">
      {hours.map(({ at, hour }, index) => (
        <span
          key={at}
          style={cssVariables({ '--at': percent((at - start) / (end - start)) })}
          className={classNames(
            'absolute inset-y-0 start-(--at) ps-1.5 pt-2 text-12 text-faint tabular',
            index > 0 && 'border-line border-s',
          )}
        >
          {isCovered(at, band, now) ? '' : formatHour(hour, zone)}
        </span>
      ))}
    </div>
  );
}
