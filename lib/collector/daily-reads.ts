import 'server-only';
import { settling } from '@/lib/collector/settling';
import { isCapReached, type Reads, type Resources, readsLeft } from '@/lib/collector/spend';
import { nextUtcDayAt, utcDay } from '@/lib/time/utc-day';

/** Why nothing is asked for the rest of the UTC day. `retryAt`: its end, epoch ms. */
export type ReadsRefusal = {
  code: 'daily-reads-spent';
  retryable: false;
  title: string;
  detail: string;
  retryAt: number;
};

export type ReadsLeave = {
  ok: true;
  /**
   * Counts what the call returned, if X answered with anything, and lets the next one go. To be
   * called whatever became of the call; only the first time does something.
   */
  end(returned?: Resources): Promise<void>;
};

export type DailyReadsEdges = {
  /** `X_DAILY_READS`; undefined: only counted. */
  cap: number | undefined;
  now: () => number;
  count: (day: string) => Promise<Reads>;
  note: (day: string, returned: Resources) => Promise<void>;
};

/** More than a call brings: a hundred ids and everyone their Spaces name. */
const mostOfOneCall = 1_000;
/** A count this old may still say that there is plenty left. */
const countKeptMs = 3_000;
const plenty = 3 * mostOfOneCall;

/**
 * The reads of the UTC day: counts what X returned, and gives no leave to call past the cap. What
 * calls under way may bring counts as spent, so that the calls of a process overshoot the cap by one
 * call's answer at most; each other process may add one.
 */
export class DailyReads {
  readonly #edges: DailyReadsEdges;
  readonly #underWay = new Set<Promise<void>>();
  #counted: { day: string; at: number; reads: Reads } | null = null;

  constructor(edges: DailyReadsEdges) {
    this.#edges = edges;
  }

  /** Leave for one call, to be asked for before its slot; waits while those under way may spend the rest. */
  async take(): Promise<ReadsLeave | { ok: false; problem: ReadsRefusal }> {
    const { cap, now } = this.#edges;
    if (cap === undefined) return this.#leave();
    for (;;) {
      const reads = await this.#reads(cap);
      if (isCapReached(reads, cap)) return { ok: false, problem: refusalOf(cap, now()) };
      if (readsLeft(reads, cap) > this.#underWay.size * mostOfOneCall) return this.#leave();
      await Promise.race(this.#underWay);
    }
  }

  #leave(): ReadsLeave {
    const { settle, settled: ended } = settling();
    this.#underWay.add(ended);
    const end = async (returned?: Resources) => {
      if (!this.#underWay.has(ended)) return;
      try {
        if (returned) await this.#note(returned);
      } finally {
        this.#underWay.delete(ended);
        settle();
      }
    };
    return { ok: true, end };
  }

  async #note(returned: Resources): Promise<void> {
    if (returned.spaceIds.length + returned.userIds.length === 0) return;
    // X bills by the day on which it answers, not on which it was asked.
    await this.#edges.note(utcDay(this.#edges.now()), returned);
    this.#counted = null;
  }

  async #reads(cap: number): Promise<Reads> {
    const { now, count } = this.#edges;
    const day = utcDay(now());
    const known = this.#counted;
    if (known?.day === day) {
      // What is spent stays spent for the day.
      if (isCapReached(known.reads, cap)) return known.reads;
      if (now() - known.at < countKeptMs && readsLeft(known.reads, cap) > plenty) return known.reads;
    }
    const reads = await count(day);
    this.#counted = { day, at: now(), reads };
    return reads;
  }
}

const whole = new Intl.NumberFormat('en-US');

/** In words for a program; people read those of `components/problems`. */
function refusalOf(cap: number, now: number): ReadsRefusal {
  return {
    code: 'daily-reads-spent',
    retryable: false,
    title: 'Daily Reads Spent',
    detail: `Today’s ${whole.format(cap)} reads are spent. Checks go on at 00:00 UTC.`,
    retryAt: nextUtcDayAt(now),
  };
}
