import 'server-only';
import { minute } from '@/lib/time';

/** How many look-ups by id one member may cause in a while; a fifth of X's allowance for them. */
const mostAsks = 20;
const windowMs = 5 * minute;

/**
 * Keeps one member from spending everybody's budget with ids that nobody has heard of. Only what goes
 * to X counts: an ask that brought no answer is given back.
 */
export class AskLimit {
  readonly #asks = new Map<string, number[]>();

  /** Counts one ask. `giveBack` takes it away again; refused, `retryAt` is when the next one is free. */
  take(memberId: string, now: number): { ok: true; giveBack: () => void } | { ok: false; retryAt: number } {
    this.#forget(now);
    const own = this.#asks.get(memberId) ?? [];
    const oldest = own[own.length - mostAsks];
    if (oldest !== undefined) return { ok: false, retryAt: oldest + windowMs };
    own.push(now);
    this.#asks.set(memberId, own);
    const giveBack = () => {
      const index = own.lastIndexOf(now);
      if (index >= 0) own.splice(index, 1);
    };
    return { ok: true, giveBack };
  }

  #forget(now: number): void {
    for (const [memberId, own] of this.#asks) {
      while (own[0] !== undefined && own[0] <= now - windowMs) own.shift();
      if (own.length === 0) this.#asks.delete(memberId);
    }
  }
}
