'use client';

import { Moment } from '@/components/settings/moment';
import { formatAge, hour } from '@/lib/time';

/** How long ago, of what is lately; else when. */
export function Ago({ at, now }: { at: number; now: number }) {
  if (now - at >= 12 * hour) return <Moment at={at} now={now} />;
  return <time dateTime={new Date(at).toISOString()}>{formatAge(now - at)}</time>;
}
