/** A clock that moves only when told to: hours of the collector's life pass in seconds. */

type Timer = { at: number; serial: number; run: () => void };

/** Where all virtual time begins, epoch ms. */
export const virtualStart = 1_763_747_000_000;

export class VirtualClock {
  #now = virtualStart;
  #serial = 0;
  /** The next one last, so that taking it is cheap. */
  readonly #timers: Timer[] = [];

  now = () => this.#now;

  schedule(ms: number, run: () => void): Timer {
    this.#serial += 1;
    const timer = { at: this.#now + Math.max(0, Math.round(ms)), serial: this.#serial, run };
    let low = 0;
    let high = this.#timers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(timer, this.#timers[middle])) low = middle + 1;
      else high = middle;
    }
    this.#timers.splice(low, 0, timer);
    return timer;
  }

  cancel(timer: Timer): void {
    const index = this.#timers.indexOf(timer);
    if (index >= 0) this.#timers.splice(index, 1);
  }

  /**
   * Lets time pass up to `until`, timer by timer; `settle` waits until everything that a timer set off
   * has come to rest, so that work takes no virtual time.
   */
  async runUntil(until: number, settle: () => Promise<void>): Promise<void> {
    await settle();
    for (;;) {
      const next = this.#timers.at(-1);
      if (!next || next.at > until) break;
      this.#timers.pop();
      this.#now = Math.max(this.#now, next.at);
      next.run();
      await settle();
    }
    this.#now = Math.max(this.#now, until);
  }
}

function isBefore(timer: Timer, other: Timer | undefined): boolean {
  if (!other) return false;
  return timer.at < other.at || (timer.at === other.at && timer.serial < other.serial);
}
