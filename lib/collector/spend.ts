import 'server-only';
import { day } from '@/lib/time';

/**
 * What X bills for what it returns, as pure arithmetic. Source: X's pay-per-use prices of 2026: each
 * distinct Space and person it returns on a UTC day, once; answers without data are free.
 */

/** Distinct Spaces and people that X returned on one UTC day. */
export type Reads = { spaces: number; users: number };

/** In thousandths of a US dollar, so that sums stay exact. */
const milliDollars = { space: 5, user: 10 } as const;

/** US dollars a read. */
export const prices = { space: milliDollars.space / 1_000, user: milliDollars.user / 1_000 } as const;

/** The UTC day of an instant: `2026-11-21`. */
export function utcDay(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** When the next UTC day begins, epoch ms: X counts anew from then. */
export function nextUtcDayAt(now: number): number {
  return (Math.floor(now / day) + 1) * day;
}

/**
 * US dollars, both ways: whether people who only come along with a Space are billed is not
 * documented, so the bill lies between the two.
 */
export function costOf({ spaces, users }: Reads): { spacesOnly: number; withEveryone: number } {
  const forSpaces = spaces * milliDollars.space;
  return {
    spacesOnly: forSpaces / 1_000,
    withEveryone: (forSpaces + users * milliDollars.user) / 1_000,
  };
}

/** Reads left under a daily cap; every Space and every person counts, for X may bill them all. */
export function readsLeft({ spaces, users }: Reads, cap: number): number {
  return Math.max(0, cap - spaces - users);
}

/** Whether no call may be made for the rest of the UTC day; without a cap never. */
export function isCapReached(reads: Reads, cap: number | undefined): boolean {
  return cap !== undefined && readsLeft(reads, cap) === 0;
}
