import 'server-only';
import type { Collector } from '@/lib/collector/collector';
import type { ResolvedKey } from '@/lib/people/resolve';

/** A changed profile is shown this much later at most; a popular board's names are not read for each of its viewers. */
const keptMs = 2_000;
const mostBoards = 500;

type Entry = { at: number; names: ResolvedKey[] };

const remembered = new WeakMap<Collector, Map<string, Entry>>();

/**
 * Names of an address as they were found a moment ago, else as `resolve` finds them. Only names that leave
 * nothing to ask X are remembered: one being looked up is seen as soon as it is known.
 */
export async function resolveLately(
  c: Collector,
  keys: readonly string[],
  now: number,
  resolve: () => Promise<ResolvedKey[]>,
): Promise<ResolvedKey[]> {
  const entries = remembered.get(c) ?? new Map<string, Entry>();
  remembered.set(c, entries);
  const address = keys.join(',');
  const known = entries.get(address);
  if (known && now >= known.at && now - known.at < keptMs) return known.names;
  entries.delete(address);
  const names = await resolve();
  if (names.every((name) => !name.isDue && (name.id !== null || name.problem !== null))) {
    entries.set(address, { at: now, names });
    const [oldest] = entries.keys();
    if (entries.size > mostBoards && oldest !== undefined) entries.delete(oldest);
  }
  return names;
}
