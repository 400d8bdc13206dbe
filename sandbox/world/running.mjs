import { rush, shift } from './clock.mjs';
import { happen, isStale } from './life.mjs';
import { closeWorld, openWorld, runUntil } from './opening.mjs';

/**
 * @typedef {import('./state.mjs').Simulation} Simulation
 * @typedef {import('./types.mjs').WorldEvent} WorldEvent
 */

/** More of the world's own time is not lived through at once: what runs ends, and all begins anew at the far side. */
const LONGEST_CATCH_UP_MS = 48 * 60 * 60 * 1000;

/** @param {Simulation} sim @param {number} to ms */
function leap(sim, to) {
  closeWorld(sim, sim.now);
  const told = [...sim.events];
  openWorld(sim, to);
  sim.events = told;
}

/** The soonest of what may be stepped to; each of the world's own chores once. @param {Simulation} sim @param {Set<string>} done */
function findNext(sim, done) {
  let next;
  for (const item of sim.agenda.items()) {
    if (item.kind === 'listeners' || done.has(item.kind) || isStale(sim, item)) continue;
    // It would only be put off, and be the soonest again.
    if (item.kind === 'start' && sim.live.size >= sim.aims.most) continue;
    if (!next || item.at < next.at || (item.at === next.at && item.order < next.order)) next = item;
  }
  return next;
}

/** @param {Simulation} sim @returns {WorldEvent | undefined} */
function stepOnce(sim) {
  /** @type {Set<string>} */
  const done = new Set();
  const told = sim.events.length;
  for (let next = findNext(sim, done); next; next = findNext(sim, done)) {
    sim.agenda.remove(next);
    happen(sim, { ...next, at: sim.now }, sim.now);
    if (!next.plan) done.add(next.kind);
    const [event] = sim.events.splice(told, 1);
    if (event) return event;
  }
  return undefined;
}

/** The controls of time. @param {Simulation} sim */
export function createRunning(sim) {
  let isPaused = false;
  let pausedAt = sim.now;

  /** Carries what is pending over the pause until now. */
  function catchUpPause() {
    if (isPaused) shift(sim, pausedAt, sim.now);
    pausedAt = sim.now;
  }

  return {
    /**
     * Simulates up to a moment; quick after a few seconds and after hours alike.
     * @param {number} now ms; a time before the last one changes nothing
     * @returns {WorldEvent[]} what happened since the last call, in its order; of listeners only the latest of a long stretch
     */
    advance(now) {
      if (now > sim.now) {
        if (isPaused || !sim.agenda.peek()) sim.now = now;
        else if ((now - sim.now) * sim.pace > LONGEST_CATCH_UP_MS) leap(sim, now);
        else runUntil(sim, now);
      }
      return sim.events.splice(0);
    },

    /** While paused, time passes and nothing happens. Advance first: it holds from the last moment told. @param {boolean} paused */
    setPaused(paused) {
      catchUpPause();
      isPaused = paused;
    },

    /** @param {number} pace how many times as frequent events are; announced starts keep to the wall's clock */
    setPace(pace) {
      if (!(pace > 0) || !Number.isFinite(pace)) throw new RangeError('the pace has to be a number above 0');
      catchUpPause();
      rush(sim, pace);
    },

    /** Makes the next event (listeners' coming and going aside) happen now, paused or not. @returns {WorldEvent | undefined} */
    step() {
      catchUpPause();
      return stepOnce(sim);
    },
  };
}
