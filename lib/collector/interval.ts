import 'server-only';
import { batchSize } from '@/lib/collector/batch-queue';

/** The share of X's allowance that is planned; the rest is for retries and newcomers. */
const plannedShare = 0.8;
const shortestMs = 5_000;

/**
 * How long one round over all watched creators takes at the planned pace: 300 calls / 15 min a
 * token, never more than one a second for the app, 100 creators a call.
 */
export function plannedIntervalMs(creators: number, tokens: number): number {
  const callsPerSecond = plannedShare * Math.min(1, (Math.max(1, tokens) * 300) / 900);
  const calls = Math.max(1, Math.ceil(creators / batchSize));
  return Math.max(shortestMs, Math.round((calls / callsPerSecond) * 1_000));
}
