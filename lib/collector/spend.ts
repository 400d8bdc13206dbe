import 'server-only';

/**
 * What X bills for what it returns, as pure arithmetic. Source: X's pay-per-use prices of 2026: each
 * distinct Space and person it returns on a UTC day, once; answers without data are free.
 */

/** Distinct Spaces and people that X returned on one UTC day. */
export type Reads = { spaces: number; users: number };

/** What one answer of X returned, each once. */
export type Resources = { spaceIds: string[]; userIds: string[] };

type Reply = { spaces?: readonly { id: string }[]; users?: readonly { id: string }[] };

/** Every Space and every person in a reply of X, those that came along too. */
export function resourcesOf(reply: Reply): Resources {
  const idsOf = (items: readonly { id: string }[] = []) => [...new Set(items.map(({ id }) => id))];
  return { spaceIds: idsOf(reply.spaces), userIds: idsOf(reply.users) };
}

/** In thousandths of a US dollar, so that sums stay exact. */
const milliDollars = { space: 5, user: 10 } as const;

/** US dollars a read. */
export const prices = { space: milliDollars.space / 1_000, user: milliDollars.user / 1_000 } as const;

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
