import 'server-only';
import type { Reason, Refusal } from '@/lib/collector/refusal';
import { hour } from '@/lib/time';

const keptMs = hour;
const mostKeys = 10_000;

/** Keys that X has refused by name: asking for them again would cost the others of their call a try each time. */
export class Unaskable {
  readonly #refusals = new Map<string, Refusal>();

  note(keys: readonly string[], problem: Reason, now: number): void {
    if (this.#refusals.size + keys.length > mostKeys) this.#refusals.clear();
    const refusal: Refusal = { ...problem, since: now, at: now, retryAt: now + keptMs };
    for (const key of keys) this.#refusals.set(key, refusal);
  }

  refusalOf(key: string, now: number): Refusal | null {
    const refusal = this.#refusals.get(key);
    if (!refusal || now - refusal.at < keptMs) return refusal ?? null;
    this.#refusals.delete(key);
    return null;
  }
}
