/**
 * The sandbox's clock: wall time plus an offset that only the controls move, so that a test can let tokens expire and
 * limits reset without waiting.
 * @typedef {ReturnType<typeof createClock>} Clock
 * @param {() => number} wallNow milliseconds since the epoch
 */
export function createClock(wallNow) {
  let offsetMs = 0;
  return {
    now: () => wallNow() + offsetMs,
    offsetMs: () => offsetMs,
    /** @param {number} ms forwards only: a world cannot be un-lived */
    advance(ms) {
      offsetMs += Math.max(0, ms);
    },
    reset() {
      offsetMs = 0;
    },
  };
}
