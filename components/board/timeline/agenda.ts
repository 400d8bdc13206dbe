import { minute } from '@/lib/time';
import type { Unwatched } from '../unwatched';
import type { Bar, DayBand, Share } from './day-band';
import { shareOf } from './day-window';

/** What a day's list says, line by line in the order of time. */
export type AgendaEntry =
  | { kind: 'bar'; at: number; bar: Bar }
  | { kind: 'unwatched'; at: number; unwatched: Unwatched; share: Share }
  | { kind: 'now'; at: number; share: number }
  /** From what is known to have ended or begun until the next: nothing in between. */
  | { kind: 'gap'; at: number; lengthMs: number };

/** Shorter pauses are no gap. */
const leastGapMs = 30 * minute;

function gapsOf(bars: readonly Bar[]): AgendaEntry[] {
  const gaps: AgendaEntry[] = [];
  let busyTo: number | undefined;
  for (const { extent } of bars) {
    const lengthMs = busyTo === undefined ? 0 : extent.from - busyTo;
    if (busyTo !== undefined && lengthMs >= leastGapMs) gaps.push({ kind: 'gap', at: busyTo, lengthMs });
    busyTo = Math.max(busyTo ?? 0, extent.to);
  }
  return gaps;
}

const order: Record<AgendaEntry['kind'], number> = { unwatched: 0, bar: 1, now: 2, gap: 3 };

const beganAt = ({ space, extent }: Bar, now: number) =>
  space.state === 'live' ? Math.min(extent.from, now) : extent.from;

/** A day's Spaces, hours nobody watched, gaps and the present, in the order of time. */
export function agendaOf(band: DayBand, unwatched: readonly Unwatched[], now: number): AgendaEntry[] {
  const { start, end, bars } = band;
  const entries: AgendaEntry[] = [
    // Whoever is live began before the present, whatever the clocks say.
    ...bars.map((bar) => ({ kind: 'bar' as const, at: beganAt(bar, now), bar })),
    ...gapsOf(bars),
    ...unwatched
      .filter(({ from, to }) => from < end && to > start)
      .map((each) => {
        const at = shareOf(band, each.from);
        const within = { at, width: shareOf(band, each.to) - at };
        return { kind: 'unwatched' as const, at: each.from, unwatched: each, share: within };
      }),
    ...(now >= start && now < end ? [{ kind: 'now' as const, at: now, share: shareOf(band, now) }] : []),
  ];
  return entries.sort((a, b) => a.at - b.at || order[a.kind] - order[b.kind]);
}
