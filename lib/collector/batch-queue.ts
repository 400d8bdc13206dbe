import 'server-only';
import { type Settling, settling } from '@/lib/collector/settling';
import { CodedError } from '@/lib/errors';
import { log } from '@/lib/logging/log';

/** X takes at most this many ids or names a call. */
export const batchSize = 100;

/** What became of one batch: `again` puts its keys back at the front of the queue, `giveUp` all but these. */
export type BatchOutcome = 'done' | 'again' | { giveUp: ReadonlySet<string> };

export type BatchRunner = {
  /** Waits for leave to call. `null`: not now; the waiting keys are given up. */
  acquire(waiting: number): Promise<{ run(keys: string[]): Promise<BatchOutcome> } | null>;
};

/** How often one key may be put back before it is given up. */
const maxTries = 3;
/** More waiting keys than this and newcomers are turned away. */
const maxWaiting = 5_000;

/** When a queue that is full is worth another try. */
const fullForMs = 10_000;

/** @throws CodedError `busy` when so much waits already that no more may */
export function assertRoom(waiting: number, more: number, now = Date.now()): void {
  if (waiting + more <= maxWaiting) return;
  throw new CodedError('busy', 'Too many look-ups are waiting', { retryAt: now + fullForMs });
}

type Waiting = { tries: number } & Settling;

/**
 * Keys that wait for X. The same key asked for twice is looked up once; keys are taken when the
 * call is due, not when it is planned, so that each call leaves as full as it can be.
 */
export class BatchQueue {
  readonly #waiting = new Map<string, Waiting>();
  readonly #inFlight = new Map<string, Waiting>();
  readonly #runner: BatchRunner;
  readonly #size: number;
  #isPumping = false;

  /** @param size keys a call */
  constructor(runner: BatchRunner, size = batchSize) {
    this.#runner = runner;
    this.#size = size;
  }

  /** How many keys wait for their call. */
  get waiting(): number {
    return this.#waiting.size;
  }

  has(key: string): boolean {
    return this.#waiting.has(key) || this.#inFlight.has(key);
  }

  /**
   * Queues the keys. The promise settles when each of them has been looked up or given up.
   * @throws CodedError `busy` when too much waits already
   */
  add(keys: readonly string[]): Promise<void> {
    const fresh = keys.filter((key) => !this.has(key));
    assertRoom(this.#waiting.size, fresh.length);
    for (const key of fresh) this.#waiting.set(key, { tries: 0, ...settling() });
    const all = keys.map((key) => (this.#waiting.get(key) ?? this.#inFlight.get(key))?.settled);
    void this.#pump();
    return Promise.all(all).then(() => undefined);
  }

  #take(): Map<string, Waiting> {
    const batch = new Map([...this.#waiting].slice(0, this.#size));
    for (const [key, waiting] of batch) {
      this.#waiting.delete(key);
      this.#inFlight.set(key, waiting);
    }
    return batch;
  }

  #finish(batch: Map<string, Waiting>, outcome: BatchOutcome) {
    const back: [string, Waiting][] = [];
    for (const [key, waiting] of batch) {
      this.#inFlight.delete(key);
      waiting.tries += 1;
      const isBack = outcome === 'again' || (outcome !== 'done' && !outcome.giveUp.has(key));
      if (isBack && waiting.tries < maxTries) back.push([key, waiting]);
      else waiting.settle();
    }
    if (back.length === 0) return;
    const rest = [...this.#waiting];
    this.#waiting.clear();
    for (const [key, waiting] of [...back, ...rest]) this.#waiting.set(key, waiting);
  }

  /** Nobody is called for: those who wait see what is known. */
  #giveUp(): void {
    for (const waiting of this.#waiting.values()) waiting.settle();
    this.#waiting.clear();
  }

  async #pump(): Promise<void> {
    if (this.#isPumping) return;
    this.#isPumping = true;
    try {
      while (this.#waiting.size > 0) {
        const leave = await this.#runner.acquire(this.#waiting.size);
        if (!leave) return this.#giveUp();
        const batch = this.#take();
        const outcome = await leave.run([...batch.keys()]).catch((error: unknown) => {
          log('lookup-failed', { error });
          return 'done' as const;
        });
        this.#finish(batch, outcome);
      }
    } catch (error) {
      log('lookup-queue-stopped', { error });
      this.#giveUp();
    } finally {
      this.#isPumping = false;
    }
  }
}
