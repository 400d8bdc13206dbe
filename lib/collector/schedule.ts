import 'server-only';
import { batchSize } from '@/lib/collector/batch-queue';

/**
 * Whose turn it is, as pure decisions. Capacity is shared among people, not among creators: each
 * person whose creators wait gets an equal part, so that somebody with 5,000 creators lengthens
 * another's interval to twice its length at most. A call made for one serves all who watch the same.
 */

/** Creators asked for this recently are left out of a plan: two calls that follow each other never share one. */
export const minAgeMs = 1_000;

/** What everybody watches: creators by person. */
export type Watch = ReadonlyMap<string, readonly string[]>;

/** How much of X's answers each person has been given so far, in creators. */
export type Served = Map<string, number>;

/** When each creator was last asked for, epoch ms; absent: never. */
export type AskedAt = ReadonlyMap<string, number>;

/** Who watches a creator. */
export function watchersOf(watch: Watch): Map<string, string[]> {
  const watchers = new Map<string, string[]>();
  for (const [person, creators] of watch) {
    for (const creator of creators) {
      const all = watchers.get(creator);
      if (all) all.push(person);
      else watchers.set(creator, [person]);
    }
  }
  return watchers;
}

/**
 * Keeps the shares of those present. A newcomer starts level with whoever has been given least: nothing
 * is owed for the time of absence, in either direction.
 */
export function levelShares(served: Served, watch: Watch): Served {
  const present = [...watch.keys()].filter((person) => served.has(person));
  const least = Math.min(...present.map((person) => served.get(person) ?? 0));
  const level = present.length > 0 ? least : 0;
  return new Map(
    [...watch.keys()].map((person) => [person, Math.max(0, (served.get(person) ?? level) - level)]),
  );
}

/**
 * The next call's creators, at most a hundred: an equal part for each person, who was given least first,
 * of the creators not asked for the longest. Creators asked for within `minAgeMs` are left out; those never
 * asked for come first. Counts the batch into `served` for everybody who watches its creators.
 */
export function planBatch(
  watch: Watch,
  watchers: ReadonlyMap<string, readonly string[]>,
  askedAt: AskedAt,
  served: Served,
  options: { now: number; minAgeMs: number; size?: number },
): string[] {
  const { now, minAgeMs, size = batchSize } = options;
  const batch = new Set<string>();
  const turns = [...watch.keys()].sort((a, b) => (served.get(a) ?? 0) - (served.get(b) ?? 0));
  // A part for each rather than the call for one: the parts of many are together nearly the oldest of all.
  const part = Math.max(1, Math.ceil(size / Math.max(1, turns.length)));
  for (const most of [part, size]) {
    for (const person of turns) {
      if (batch.size >= size) break;
      const due = (watch.get(person) ?? []).filter(
        (creator) =>
          !batch.has(creator) && now - (askedAt.get(creator) ?? Number.NEGATIVE_INFINITY) >= minAgeMs,
      );
      due.sort((a, b) => (askedAt.get(a) ?? 0) - (askedAt.get(b) ?? 0));
      for (const creator of due.slice(0, Math.min(most, size - batch.size))) batch.add(creator);
    }
  }
  for (const creator of batch) {
    for (const person of watchers.get(creator) ?? []) served.set(person, (served.get(person) ?? 0) + 1);
  }
  return [...batch];
}

/** The share of X's allowance that is planned; the rest is for newcomers and second tries. */
const plannedShare = 0.8;

/** Time between two planned calls: 300 a window and token, never more than one a second for the app. */
export function spacingMs(tokens: number): number {
  const perSecond = plannedShare * Math.min(1, (Math.max(1, tokens) * 300) / 900);
  return Math.round(1_000 / perSecond);
}

/**
 * How long one round over somebody's creators takes at most: an equal share of the calls, or the
 * round over everything where that is shorter.
 * @param own creators of this person
 * @param all creators of everybody, each once
 * @param boards different sets of creators that are watched
 */
export function intervalMs(own: number, all: number, boards: number, tokens: number): number {
  const calls = (creators: number) => Math.max(1, Math.ceil(creators / batchSize));
  return spacingMs(tokens) * Math.min(calls(all), calls(own) * Math.max(1, boards));
}
