import 'server-only';
import type { Outlet } from '@/lib/collector/stream-outlet';

/** One open stream as the hub knows it. */
export type LiveStream = {
  viewerId: string;
  /** The stored hash of the session it was opened with. */
  sessionId: string;
  /** The creators of each of its boards, '' for names not looked up yet. */
  boards: (readonly string[])[];
  /** All of them together. */
  creatorIds: ReadonlySet<string>;
  outlet: Outlet;
};

export const creatorsOf = (boards: readonly (readonly string[])[]): ReadonlySet<string> =>
  new Set(boards.flat().filter((id) => id !== ''));
