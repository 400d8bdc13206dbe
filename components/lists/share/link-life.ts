import { day } from '@/lib/time';
import type { ListAccess } from '@/lib/watchlists/list-schema';

type Link = ListAccess['links'][number];

const longestDays = 365;

/** Whether it still opens the list. */
export const isOpen = ({ expiresAt }: Link, now: number) => expiresAt === null || expiresAt > now;

/** For how many days a link stands in for this one, so that it ends no earlier and less than a day later. */
export function daysLeft({ expiresAt }: Link, now: number): number | null {
  if (expiresAt === null) return null;
  return Math.min(longestDays, Math.max(1, Math.ceil((expiresAt - now) / day)));
}
