import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits until a GET of `url` answers 2xx, or the part behind it has ended.
 * @param {string} url
 * @param {{ isRunning: () => boolean, timeoutMs: number }} options
 * @returns {Promise<boolean>} false when the part ended or the time is over
 */
export async function answers(url, { isRunning, timeoutMs }) {
  const until = performance.now() + timeoutMs;
  while (isRunning() && performance.now() < until) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: 'manual' });
      await response.body?.cancel();
      if (response.ok) return true;
    } catch {
      // Not listening yet.
    }
    await delay(40);
  }
  return false;
}
