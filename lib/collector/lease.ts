import 'server-only';
import type { HeldLease } from '@/lib/db/leases';

/**
 * A heartbeat counter that stood still this long belongs to nobody. Others see it stand up to one beat
 * late and look once a beat: a lost holder is replaced within 10 s all the same.
 */
export const stillMs = 7_000;
export const beatMs = 1_000;

/** The stored row of one lease; every change is a compare-and-set. */
export type LeaseRow = {
  read(): Promise<HeldLease | null>;
  /** Takes it if it is still as `seen`; null: if there is none. */
  take(seen: HeldLease | null): Promise<boolean>;
  /** Counts on, if still ours. */
  beat(): Promise<boolean>;
  /** Gives it back, if still ours. */
  release(): Promise<void>;
};

/**
 * Who is in charge, one process a deployment. No clock is compared between machines: each process
 * watches the holder's counter by its own monotonic clock, and takes over when it stands still.
 */
export class Lease {
  readonly #row: LeaseRow;
  readonly #owner: string;
  readonly #monotonic: () => number;
  #isHeld = false;
  /** When the holder's row was first seen as it is, and when we last counted ourselves. */
  #seen: { state: HeldLease; since: number } | null = null;
  #beatAt = Number.NEGATIVE_INFINITY;

  constructor(row: LeaseRow, owner: string, monotonic: () => number) {
    this.#row = row;
    this.#owner = owner;
    this.#monotonic = monotonic;
  }

  /** Held, and counted on recently enough that nobody else may have taken it. */
  isHeld(): boolean {
    return this.#isHeld && this.#monotonic() - this.#beatAt < stillMs - beatMs;
  }

  /** To be called every `beatMs`: counts on, or takes what is free or abandoned. */
  async tick(): Promise<void> {
    const startedAt = this.#monotonic();
    if (this.#isHeld) {
      this.#isHeld = await this.#row.beat();
      if (this.#isHeld) this.#beatAt = startedAt;
      return;
    }
    const state = await this.#row.read();
    if (state !== null && !this.#mayTake(state, startedAt)) return;
    if (await this.#row.take(state)) {
      this.#isHeld = true;
      this.#beatAt = startedAt;
    }
    this.#seen = null;
  }

  async release(): Promise<void> {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    await this.#row.release();
  }

  #mayTake(state: HeldLease, now: number): boolean {
    // Left behind by ourselves: a take whose answer was lost.
    if (state.owner === this.#owner) return true;
    const seen = this.#seen?.state;
    if (seen?.owner !== state.owner || seen.counter !== state.counter) {
      this.#seen = { state, since: now };
      return false;
    }
    return now - (this.#seen?.since ?? now) >= stillMs;
  }
}
