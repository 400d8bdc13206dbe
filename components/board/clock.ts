import { createListeners } from '@/components/ui/listeners';

/**
 * One ticking clock for a whole page. It follows the server's time: a browser whose clock is wrong
 * still counts right. Components subscribe to a resolution and wake only when its bucket changes.
 */
export type Clock = {
  /** Epoch milliseconds, corrected. */
  now(): number;
  subscribe(listener: () => void): () => void;
  /** The server's time in an answer and the browser's own time when it arrived. */
  correct(serverNow: number, receivedAt: number): void;
};

const tickMs = 1_000;
/** Answers travel: differences below this are the way, not the clock. */
const toleranceMs = 1_500;

type ClockEdges = { wallNow: () => number; every: (ms: number, run: () => void) => () => void };

const browserEdges: ClockEdges = {
  wallNow: () => Date.now(),
  every: (ms, run) => {
    // Out of sight nothing is to be rendered; on return all is told at once.
    const tick = () => {
      if (document.visibilityState === 'visible') run();
    };
    const timer = setInterval(tick, ms);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  },
};

export function createClock(edges: ClockEdges = browserEdges): Clock {
  const listeners = createListeners();
  let skewMs = 0;
  let stop: (() => void) | undefined;
  return {
    now: () => edges.wallNow() + skewMs,
    subscribe(listener) {
      const leave = listeners.subscribe(listener);
      stop ??= edges.every(tickMs, listeners.tell);
      return () => {
        leave();
        if (!listeners.isEmpty()) return;
        stop?.();
        stop = undefined;
      };
    },
    correct(serverNow, receivedAt) {
      const measured = serverNow - receivedAt;
      if (Math.abs(measured - skewMs) <= toleranceMs) return;
      skewMs = measured;
      listeners.tell();
    },
  };
}
