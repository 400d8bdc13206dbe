import { announceOne, cancelSpace, draftSpace, moveSpace } from './calendar.mjs';
import { findHost, makePlan } from './casting.mjs';
import { endSpace, joinNext, leaveSomebody, startSpace, tickListeners } from './lifecycle.mjs';
import { paced, spacesOf, storeSpace } from './state.mjs';

/**
 * The course of the world: takes the next item of the agenda and lets it happen.
 * @typedef {import('./state.mjs').Simulation} Simulation
 * @typedef {import('./agenda.mjs').AgendaItem} AgendaItem
 * @typedef {import('./types.mjs').Plan} Plan
 */

const MINUTE = 60_000;

/**
 * Somebody goes on air without having said so before.
 * @param {Simulation} sim
 * @param {number} at ms
 * @param {readonly string[]} from ids
 */
export function startUnannounced(sim, at, from) {
  const hostId = findHost(sim, at, from) ?? findHost(sim, at, sim.hosts);
  if (!hostId) return;
  const show = sim.random.chance(0.3) ? sim.showsByCreator.get(hostId)?.[0] : undefined;
  const space = draftSpace(sim, hostId, { at, ...(show && { show }) });
  const regularIds = sim.showsByCreator.get(hostId)?.[0]?.regularIds ?? [];
  const plan = makePlan(sim, space.id, hostId, { startAt: at, regularIds });
  storeSpace(sim, space);
  startSpace(sim, plan, at);
}

/** The first sample list should never lead to an empty board. @param {Simulation} sim */
function lacksPartners(sim) {
  const on = spacesOf(sim, sim.live).filter((space) => sim.partners.includes(space.creatorId));
  return on.length < sim.aims.partnersLive;
}

/** @param {Simulation} sim */
function wantsMore(sim) {
  const { fewest, usual, most } = sim.aims;
  if (sim.live.size < fewest) return true;
  return sim.live.size < (lacksPartners(sim) ? most - 1 : usual) && sim.random.chance(0.6);
}

/** @param {Simulation} sim @param {number} at ms */
function fillOne(sim, at) {
  const from = lacksPartners(sim) ? sim.partners : sim.hosts;
  const soonest = spacesOf(sim, sim.scheduled)
    .sort((a, b) => (a.scheduledStart ?? 0) - (b.scheduledStart ?? 0))
    .flatMap((space) => sim.plans.get(space.id) ?? [])[0];
  // In a hurried world the calendar would stand still beside it: hosts then start before their time.
  if (sim.pace > 1 && soonest && sim.random.chance(0.5)) startSpace(sim, soonest, at);
  else startUnannounced(sim, at, from);
}

/** @param {Simulation} sim @param {Plan} plan @param {AgendaItem} item */
function startPlanned(sim, plan, { at }) {
  if (sim.live.size < sim.aims.most) return startSpace(sim, plan, at);
  plan.startAt = at + sim.random.int(60, 120) * 1000;
  sim.agenda.add(plan.startAt, 'start', plan);
}

/** @param {Simulation} sim @param {AgendaItem} item @param {number} until ms */
function happenTo(sim, item, until) {
  const plan = item.plan;
  if (!plan || sim.plans.get(plan.spaceId) !== plan) return;
  switch (item.kind) {
    case 'start':
      return startPlanned(sim, plan, item);
    case 'end':
      endSpace(sim, plan, item.at);
      if (sim.live.size < sim.aims.fewest) fillOne(sim, item.at);
      return;
    case 'join':
      return joinNext(sim, plan, item.at);
    case 'leave':
      return leaveSomebody(sim, plan, item.at);
    case 'move':
      return moveSpace(sim, plan, item.at);
    case 'cancel':
      return cancelSpace(sim, plan, item.at);
    default:
      return tickListeners(sim, plan, item.at, until);
  }
}

/** An item whose Space has been moved, replaced or is over since it was noted. @param {Simulation} sim @param {AgendaItem} item */
export function isStale(sim, { at, kind, plan }) {
  if (!plan) return false;
  return sim.plans.get(plan.spaceId) !== plan || (kind === 'start' && plan.startAt !== at);
}

/**
 * Lets one item happen and notes what follows from it.
 * @param {Simulation} sim
 * @param {AgendaItem} item
 * @param {number} until ms, the end of the advance it belongs to
 */
export function happen(sim, item, until) {
  if (item.kind === 'announce') {
    announceOne(sim, item.at);
    sim.agenda.add(item.at + paced(sim, (1 + sim.random.next() * 3) * MINUTE), 'announce');
  } else if (item.kind === 'fill') {
    if (wantsMore(sim)) fillOne(sim, item.at);
    sim.agenda.add(item.at + paced(sim, (1.5 + sim.random.next() * 3) * MINUTE), 'fill');
  } else {
    happenTo(sim, item, until);
  }
}
