'use client';

import { useZone } from '@/components/board/clock-context';
import { formatNear } from '@/lib/time/zone';

/** An instant in the reader's own zone: "18:00 CET", with the day when it is not today's. */
export function Moment({ at, now }: { at: number; now: number }) {
  const zone = useZone();
  const words = formatNear(at, now, zone).replace(/^today /, '');
  return <time dateTime={new Date(at).toISOString()}>{words}</time>;
}
