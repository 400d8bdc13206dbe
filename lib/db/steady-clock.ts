import 'server-only';

/** Where the system's clock went back, ours goes on this much slower than time until the other has caught up. */
const slowed = 0.9;

/**
 * A clock that never goes back. Forwards it follows the system's at once: a machine that slept has lost that
 * time. Where the system's is set back, ages would be negative, and what was put off until a moment would be put off
 * for as long again: ours goes on, nine tenths as fast, until both agree; a start takes the other at once.
 */
export class SteadyClock {
  #last = Number.NEGATIVE_INFINITY;
  #lastElapsed = 0;

  /**
   * @param system epoch ms, which may jump
   * @param elapsed monotonic ms
   */
  constructor(
    private readonly system: () => number,
    private readonly elapsed: () => number,
  ) {}

  /** Epoch ms. */
  now(): number {
    const elapsed = this.elapsed();
    const own = this.#last + Math.max(0, elapsed - this.#lastElapsed) * slowed;
    this.#last = Math.max(this.system(), own);
    this.#lastElapsed = elapsed;
    return Math.floor(this.#last);
  }
}
