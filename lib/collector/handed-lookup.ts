import 'server-only';
import { z } from 'zod';
import { assertRoom } from '@/lib/collector/batch-queue';
import type { Endpoint } from '@/lib/collector/budget';
import type { Lookup } from '@/lib/collector/lookup';
import type { Refusal } from '@/lib/collector/refusal';
import { type Settling, settling } from '@/lib/collector/settling';
import { refusalSchema } from '@/lib/collector/shared-refusal';
import { Unaskable } from '@/lib/collector/unaskable';
import type { Db } from '@/lib/db/connection';
import { handOver, readHandedAnswers, withdrawHanded } from '@/lib/db/handed-lookups';
import { log } from '@/lib/logging/log';

/** What became of one key: why X refuses the endpoint, or just this. */
export const handedAnswerSchema = z.object({
  refusal: refusalSchema.nullable(),
  own: refusalSchema.nullable(),
});
export type HandedAnswer = z.infer<typeof handedAnswerSchema>;

export type HandingEdges = {
  store: () => Promise<Db>;
  now: () => number;
  /** Whether another process may be in charge. */
  isStandby: () => boolean;
  /** Tells the other processes that something is asked. */
  announce: (db: Db) => Promise<void>;
  /** Calls the listener when something may have been answered. */
  onChange: (listener: () => void) => () => void;
  /** Waits for it, at most so long. */
  waitAtMost: (pending: Promise<void>, ms: number) => Promise<void>;
};

/** Whoever is in charge takes what is asked at once. One who does not is none, and we look it up ourselves. */
const takenWithinMs = 2_000;
/** A slot is waited for 3 s, a call lasts 5 s and is tried again: after this, who took it is gone. */
const answeredWithinMs = 12_000;

/**
 * A look-up of a process that is not in charge: it hands its keys to the one that is, whose next call
 * takes them along with all others that are due. Results come by the store, as those of the plan do. Keys
 * that nobody waits for are that one's own to think of. In charge it is `own`, and nothing else.
 */
export class HandedLookup implements Lookup {
  /** Answers of before count until a key is asked anew: only from then on are they heard. */
  readonly #waiting = new Map<string, Settling & { isAsked: boolean }>();
  readonly #unaskable = new Unaskable();
  #refusal: Refusal | null = null;

  constructor(
    private readonly endpoint: Endpoint,
    private readonly own: Lookup,
    private readonly edges: HandingEdges,
  ) {}

  has = (key: string) => this.#waiting.has(key) || this.own.has(key);
  waiting = () => this.#waiting.size + this.own.waiting();
  refusal = () => (this.edges.isStandby() ? this.#refusal : this.own.refusal());

  refusalOf = (key: string) => this.#unaskable.refusalOf(key, this.edges.now()) ?? this.own.refusalOf(key);

  add(keys: readonly string[], viewerId?: string): Promise<void> {
    if (!this.edges.isStandby()) return this.own.add(keys);
    if (viewerId === undefined) return Promise.resolve();
    const fresh = keys.filter((key) => !this.has(key) && this.refusalOf(key) === null);
    assertRoom(this.#waiting.size, fresh.length, this.edges.now());
    for (const key of fresh) this.#waiting.set(key, { ...settling(), isAsked: false });
    if (fresh.length > 0) void this.#hand(fresh, viewerId);
    const here = keys.filter((key) => this.own.has(key));
    const all = keys.map((key) => this.#waiting.get(key)?.settled);
    return Promise.all([...all, here.length > 0 ? this.own.add(here) : undefined]).then(() => undefined);
  }

  async #hand(keys: readonly string[], viewerId: string): Promise<void> {
    const own = new Map(keys.map((key) => [key, this.#waiting.get(key)]));
    // The same key may be asked for again before we are through.
    const left = () => keys.filter((key) => own.get(key) && this.#waiting.get(key) === own.get(key));
    const settled = Promise.all([...own.values()].map((waiting) => waiting?.settled)).then(() => undefined);
    const stop = this.edges.onChange(() => void this.#hear().catch(() => undefined));
    try {
      const db = await this.edges.store();
      await handOver(db, { endpoint: this.endpoint, keys, viewerId }, this.edges.now());
      for (const waiting of own.values()) if (waiting) waiting.isAsked = true;
      await this.edges.announce(db);
      await this.edges.waitAtMost(settled, takenWithinMs);
      await this.#takeBack(left(), ['asked']);
      await this.edges.waitAtMost(settled, answeredWithinMs);
      await this.#takeBack(left(), ['asked', 'taken']);
    } catch (error) {
      log('lookup-not-handed', { error });
      await this.#lookUp(left()).catch(() => undefined);
    } finally {
      stop();
      this.#settle(left());
    }
  }

  /** What nobody has taken, or whoever took it has not answered, is looked up here. */
  async #takeBack(keys: readonly string[], states: Parameters<typeof withdrawHanded>[2]): Promise<void> {
    if (keys.length === 0) return;
    await this.#hear();
    const left = keys.filter((key) => this.#waiting.has(key));
    const back = await withdrawHanded(
      await this.edges.store(),
      { endpoint: this.endpoint, keys: left },
      states,
    );
    await this.#lookUp(back);
  }

  async #lookUp(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    await this.own.add(keys);
    this.#refusal = this.own.refusal();
    this.#settle(keys);
  }

  async #hear(): Promise<void> {
    const keys = [...this.#waiting].filter(([, { isAsked }]) => isAsked).map(([key]) => key);
    const answers = await readHandedAnswers(await this.edges.store(), this.endpoint, keys);
    for (const [key, text] of answers) {
      const { refusal, own } = handedAnswerSchema.parse(JSON.parse(text));
      this.#refusal = refusal;
      if (own) this.#unaskable.note([key], own, this.edges.now());
    }
    this.#settle([...answers.keys()]);
  }

  #settle(keys: readonly string[]): void {
    for (const key of keys) {
      this.#waiting.get(key)?.settle();
      this.#waiting.delete(key);
    }
  }
}
