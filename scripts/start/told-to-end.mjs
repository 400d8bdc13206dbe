/** Exit codes by convention: 128 + the signal's number. */
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** npm passes on what the terminal or the service manager has told us too: so soon, it is the same telling. */
const sameTellingMs = 2_000;

/**
 * Resolves with the exit code at the first signal; one that comes later is somebody who will not wait.
 * @param {() => void} hurry
 * @param {{ signals?: import('node:events').EventEmitter, now?: () => number }} [options]
 * @returns {Promise<number>}
 */
export function toldToEnd(hurry, { signals = process, now = () => performance.now() } = {}) {
  let toldAt = Number.POSITIVE_INFINITY;
  return new Promise((resolve) => {
    for (const [signal, code] of Object.entries(exitCodes)) {
      signals.on(signal, () => {
        if (now() - toldAt > sameTellingMs) hurry();
        toldAt = Math.min(toldAt, now());
        resolve(code);
      });
    }
  });
}
