import { clock } from '@/bench/virtual/install';
import { createLimiter, defaultLimits } from '@/sandbox/api/rate-limit.mjs';

/**
 * What people have today: each viewer's page asks X itself, with that viewer's token, as fast as 300
 * calls in 15 minutes go, under the sandbox's limits. Refused for too many a second, it waits as X asks.
 * @returns for each going-live, how long until each viewer's page had seen it, ms
 */
export function pollForOneself(viewers: number, creators: number, events: number): number[] {
  const batches = Math.ceil(creators / 100);
  const limiter = createLimiter();
  const everyMs = defaultLimits.windowMs / defaultLimits.byCreatorIds;
  const eventEveryMs = 20_000;
  const endAt = clock.now() + eventEveryMs * (events + 1) + 600_000;
  /** When each viewer last had an answer for a batch, going-lives not seen yet by batch. */
  const begunAt = Array.from({ length: events }, (_, i) => clock.now() + eventEveryMs * (i + Math.random()));
  const waited: number[] = [];
  const turns = Array.from({ length: viewers }, (_, viewer) => ({
    viewer,
    at: clock.now() + Math.random() * everyMs,
    batch: 0,
    seen: new Set<number>(),
  }));
  for (;;) {
    const turn = turns.reduce((first, other) => (other.at < first.at ? other : first));
    if (turn.at > endAt) return waited;
    const verdict = limiter.take(defaultLimits, 'byCreatorIds', String(turn.viewer), turn.at);
    if (verdict.isRefused) {
      const isSpent = verdict.headers['x-rate-limit-remaining'] === '0';
      turn.at += isSpent ? 15_000 : 1_000 + Math.random() * 1_000;
      continue;
    }
    for (let event = turn.batch; event < events; event += batches) {
      const at = begunAt[event] ?? 0;
      if (at > turn.at) break;
      if (turn.seen.has(event)) continue;
      turn.seen.add(event);
      waited.push(turn.at - at);
    }
    turn.batch = (turn.batch + 1) % batches;
    // A call takes its time, never twice the same: without that, three pages would share every second among them.
    turn.at += everyMs + Math.random() * 300;
  }
}
