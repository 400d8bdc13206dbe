import { day } from '@/lib/time';

/** The UTC day of an instant, by which X bills: `2026-11-21`. */
export function utcDay(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** When the next UTC day begins, epoch ms. */
export function nextUtcDayAt(now: number): number {
  return (Math.floor(now / day) + 1) * day;
}
