import 'server-only';
import type { Watch } from '@/lib/collector/schedule';

/** How long somebody who asked for a board counts as looking at it. */
export const lookingForMs = 30_000;
/** How long a person whose connection to X failed is not asked for a token again. */
const restMs = 5_000;

/**
 * Who looks, and at what: their tokens are the ones that may be used, and their creators the ones
 * worth checking. Held by a process; other processes' people come in through the store.
 */
export class Demand {
  readonly #watch = new Map<string, Map<string, number>>();
  readonly #seen = new Map<string, number>();
  readonly #resting = new Map<string, number>();
  /** Of those who rest: whose connection X only does not renew at present. */
  readonly #passing = new Set<string>();
  #pinned: ReadonlyMap<string, readonly string[]> = new Map();
  #size = { creators: 0, boards: 0 };
  #sizedAt = Number.NEGATIVE_INFINITY;

  note(viewerId: string, creatorIds: readonly string[], now: number) {
    this.#seen.set(viewerId, Math.max(now, this.#seen.get(viewerId) ?? 0));
    const creators = this.#watch.get(viewerId) ?? new Map<string, number>();
    this.#watch.set(viewerId, creators);
    for (const id of creatorIds) creators.set(id, Math.max(now, creators.get(id) ?? 0));
  }

  /** What people want watched although they do not look, by person; their tokens are not used for it. */
  setPinned(pinned: ReadonlyMap<string, readonly string[]>) {
    this.#pinned = pinned;
  }

  /** Everybody's creators, without what nobody has asked for lately. */
  watch(now: number): Watch {
    this.#forget(now);
    const people = [...new Set([...this.#watch.keys(), ...this.#pinned.keys()])];
    const all = people.map((viewer) => [viewer, this.#creatorsOf(viewer)] as const);
    return new Map(all.filter(([, creators]) => creators.length > 0));
  }

  #creatorsOf(viewerId: string): string[] {
    const looking = [...(this.#watch.get(viewerId)?.keys() ?? [])];
    const pinned = this.#pinned.get(viewerId);
    return pinned ? [...new Set([...looking, ...pinned])] : looking;
  }

  /** How many creators one person watches. */
  countOf(viewerId: string): number {
    // Asked with every reading, and hardly anybody has pinned lists.
    if (!this.#pinned.has(viewerId)) return this.#watch.get(viewerId)?.size ?? 0;
    return this.#creatorsOf(viewerId).length;
  }

  /** All creators, each once, and the different sets of them; counted at most once a second. */
  size(now: number): { creators: number; boards: number } {
    if (now - this.#sizedAt < 1_000 && now >= this.#sizedAt) return this.#size;
    const watch = this.watch(now);
    this.#sizedAt = now;
    this.#size = {
      creators: new Set([...watch.values()].flat()).size,
      boards: new Set([...watch.values()].map((creators) => creators.toSorted().join(' '))).size,
    };
    return this.#size;
  }

  /** People whose connection may be used now. */
  viewers(now: number): string[] {
    forgetBefore(this.#seen, now - lookingForMs);
    forgetBefore(this.#resting, now - restMs);
    return [...this.#seen.keys()].filter((id) => !this.#resting.has(id));
  }

  /** This person's connection does not work at present; `isPassing`: it has not ended. */
  rest(viewerId: string, now: number, isPassing = false) {
    this.#resting.set(viewerId, now);
    if (isPassing) this.#passing.add(viewerId);
    else this.#passing.delete(viewerId);
  }

  /** When the next of those is tried again whose connection only passes through a bad time; null: there are none. */
  passesAt(now: number): number | null {
    const resting = [...this.#resting].filter(([id, at]) => this.#passing.has(id) && at + restMs > now);
    return resting.length === 0 ? null : Math.min(...resting.map(([, at]) => at + restMs));
  }

  #forget(now: number) {
    forgetBefore(this.#seen, now - lookingForMs);
    forgetBefore(this.#resting, now - restMs);
    for (const [viewer, creators] of this.#watch) {
      if (this.#seen.has(viewer)) forgetBefore(creators, now - lookingForMs);
      else this.#watch.delete(viewer);
    }
  }
}

function forgetBefore(map: Map<string, number>, before: number) {
  for (const [key, at] of map) if (at <= before) map.delete(key);
}
