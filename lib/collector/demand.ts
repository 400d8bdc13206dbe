import 'server-only';

/** How long somebody who asked for a board counts as looking at it. */
const lookingForMs = 60_000;
/** How long a person whose connection to X failed is not asked for a token again. */
const restMs = 5_000;

/**
 * Who looks, and at what: their tokens are the ones that may be used, and their creators the ones
 * worth checking. Held by this process.
 */
export class Demand {
  readonly #viewers = new Map<string, number>();
  readonly #creators = new Map<string, number>();
  readonly #resting = new Map<string, number>();

  note(viewerId: string, creatorIds: readonly string[], now: number) {
    this.#viewers.set(viewerId, now);
    for (const id of creatorIds) this.#creators.set(id, now);
    forgetBefore(this.#viewers, now - lookingForMs);
    forgetBefore(this.#creators, now - lookingForMs);
    forgetBefore(this.#resting, now - restMs);
  }

  /** People whose connection may be used now. */
  viewers(now: number): string[] {
    return [...this.#viewers]
      .filter(([id, seenAt]) => seenAt > now - lookingForMs && !((this.#resting.get(id) ?? 0) > now - restMs))
      .map(([id]) => id);
  }

  creatorCount(now: number): number {
    return [...this.#creators.values()].filter((seenAt) => seenAt > now - lookingForMs).length;
  }

  /** This person's connection does not work at present. */
  rest(viewerId: string, now: number) {
    this.#resting.set(viewerId, now);
  }
}

function forgetBefore(map: Map<string, number>, before: number) {
  for (const [key, at] of map) if (at < before) map.delete(key);
}
