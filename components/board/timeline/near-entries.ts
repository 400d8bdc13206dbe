import type { AgendaEntry } from './agenda';

type Near = { entry: AgendaEntry; index: number };

/**
 * Of a long day what is to be drawn, in the order of time: what `isNear` the screen, and beside what has the focus the
 * next on both sides and the very first and last, so that a key leads from each to the next one as if all were there.
 */
export function nearEntries(
  entries: readonly AgendaEntry[],
  isNear: (entry: AgendaEntry) => boolean,
  focused: number | undefined,
): Near[] {
  const bars = entries.flatMap(({ kind }, index) => (kind === 'bar' ? [index] : []));
  const kept = new Set([bars[0], bars.at(-1)]);
  const at = focused === undefined ? -1 : bars.indexOf(focused);
  if (at >= 0) for (const step of [-1, 0, 1]) kept.add(bars[at + step]);
  return entries.flatMap((entry, index) => (isNear(entry) || kept.has(index) ? [{ entry, index }] : []));
}
