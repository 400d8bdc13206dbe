import { progressAt } from './audience.mjs';

/**
 * Time put on hold and time in a hurry.
 * @typedef {import('./state.mjs').Simulation} Simulation
 */

/**
 * Carries everything pending over a pause. Announced starts keep their time; those that fell into the pause are late.
 * @param {Simulation} sim
 * @param {number} from ms
 * @param {number} to ms
 */
export function shift(sim, from, to) {
  const by = to - from;
  for (const plan of sim.plans.values()) {
    plan.anchor = { at: to, progress: progressAt(plan.anchor, from), endAt: plan.anchor.endAt + by };
  }
  sim.agenda.rewrite((item) => {
    if (item.kind !== 'start' || !item.plan) return { ...item, at: item.at + by };
    if (item.at > to) return item;
    const startAt = item.at + by;
    if (item.plan.startAt === item.at) item.plan.startAt = startAt;
    return { ...item, at: startAt };
  });
}

/**
 * From now on everything but announced starts comes `pace` times as fast as in ordinary life.
 * @param {Simulation} sim
 * @param {number} pace
 */
export function rush(sim, pace) {
  const factor = sim.pace / pace;
  for (const plan of sim.plans.values()) {
    const progress = progressAt(plan.anchor, sim.now);
    plan.anchor = { at: sim.now, progress, endAt: sim.now + (plan.anchor.endAt - sim.now) * factor };
  }
  sim.agenda.rewrite((item) =>
    item.kind === 'start' ? item : { ...item, at: sim.now + Math.round((item.at - sim.now) * factor) },
  );
  sim.pace = pace;
}
