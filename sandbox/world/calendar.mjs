import { findGuests, findHost, makePlan } from './casting.mjs';
import { freshSpaceId } from './ids.mjs';
import { nextSlot } from './shows.mjs';
import { changeSpace, spacesOf, storeSpace } from './state.mjs';
import { makeTitle } from './titles.mjs';
import { topicIdsOf, UNKNOWN_TOPIC_IDS } from './topics.mjs';

/**
 * What is announced, moved and called off.
 * @typedef {import('./state.mjs').Simulation} Simulation
 * @typedef {import('./types.mjs').Plan} Plan
 * @typedef {import('./types.mjs').WorldSpace} WorldSpace
 * @typedef {import('./types.mjs').Show} Show
 * @typedef {Parameters<typeof makePlan>[3]} Wish
 * @typedef {import('./cast-types.mjs').CastLanguage} CastLanguage
 * @typedef {import('./titles.mjs').TitleOf} TitleOf
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const QUARTER = 15 * MINUTE;
const FEW_SOON = 6;

/** @param {number} at ms */
const nextQuarter = (at) => Math.ceil(at / QUARTER) * QUARTER;

/** Two Spaces of one board should not be called the same. @type {(sim: Simulation, ...rest: [CastLanguage, TitleOf]) => string} */
function unusedTitle(sim, language, of) {
  const used = new Set(spacesOf(sim, [...sim.live, ...sim.scheduled]).map((space) => space.title));
  let title = makeTitle(sim.random, language, of);
  for (let tries = 0; used.has(title) && tries < 6; tries++) title = makeTitle(sim.random, language, of);
  return title;
}

/**
 * A Space as its host fills in the form, quirks included.
 * @param {Simulation} sim
 * @param {string} creatorId
 * @param {{ at: number, show?: Show, scheduledStart?: number }} when
 * @returns {WorldSpace}
 */
export function draftSpace(sim, creatorId, { at, show, scheduledStart }) {
  const creator = sim.users.get(creatorId);
  const lang = creator?.lang ?? 'en';
  const language = sim.languages.get(lang);
  const field = show?.field ?? sim.fields.get(creatorId) ?? '';
  const isPlanned = scheduledStart !== undefined;
  const invitedUserIds = sim.random.chance(isPlanned ? 0.6 : 0.15)
    ? findGuests(sim, creatorId, show?.regularIds ?? [], sim.random.int(1, 4))
    : [];
  const guestName = sim.users.get(invitedUserIds[0] ?? '')?.name;
  if (show) show.episode += 1;
  const isPersonal = !sim.organisations.has(creatorId);
  const title = language && unusedTitle(sim, language, { field, isPlanned, isPersonal, show, guestName });
  const isLong = sim.random.chance(0.02);
  const topics = language?.fields[field]?.topics ?? [];
  const unknown = sim.random.chance(0.05) ? [sim.random.pick(UNKNOWN_TOPIC_IDS)] : [];
  return {
    id: freshSpaceId(sim.random, sim.spaces),
    creatorId,
    hostIds: [creatorId],
    speakerIds: [],
    invitedUserIds,
    topicIds: [...topicIdsOf(sim.random.sample(topics, sim.random.int(0, topics.length))), ...unknown],
    state: 'scheduled',
    ...(title && !sim.random.chance(0.05) && { title: isLong ? (language?.longTitle ?? title) : title }),
    lang,
    isTicketed: sim.random.chance(0.05),
    participantCount: 0,
    subscriberCount: isPlanned ? sim.random.int(0, 1 + Math.round((creator?.followers ?? 0) / 90)) : 0,
    createdAt: at,
    updatedAt: at,
    ...(isPlanned && { scheduledStart }),
  };
}

/** How late a host is: mostly a little, sometimes early, sometimes very. @param {Simulation} sim @returns {number} ms */
function drawLateness(sim) {
  const roll = sim.random.next();
  if (roll < 0.06) return -sim.random.int(20, 150) * 1000;
  if (roll < 0.3) return sim.random.int(1, 25) * 1000;
  if (roll < 0.72) return sim.random.int(60, 360) * 1000;
  return sim.random.int(6, roll < 0.94 ? 15 : 38) * MINUTE;
}

/**
 * Puts an announced Space on the calendar and decides what becomes of it.
 * @param {Simulation} sim
 * @param {WorldSpace} space
 * @param {number} at ms
 * @param {Partial<Wish>} [wish]
 */
export function announce(sim, space, at, wish) {
  const start = space.scheduledStart ?? at;
  const regularIds = sim.showsByCreator.get(space.creatorId)?.[0]?.regularIds ?? [];
  const plan = makePlan(sim, space.id, space.creatorId, {
    startAt: Math.max(at, start + drawLateness(sim)),
    regularIds,
    ...wish,
  });
  storeSpace(sim, space);
  sim.events.push({ type: 'scheduled', spaceId: space.id, at });
  sim.agenda.add(plan.startAt, 'start', plan);
  const change = sim.random.next();
  const noticeMs = (start - at) * sim.random.next();
  if (change < 0.14) sim.agenda.add(at + noticeMs, 'move', plan);
  else if (change < 0.2) sim.agenda.add(at + noticeMs + (change < 0.165 ? 40 * MINUTE : 0), 'cancel', plan);
  return plan;
}

/** @param {Simulation} sim @param {Plan} plan @param {number} at ms */
export function moveSpace(sim, plan, at) {
  const space = sim.spaces.get(plan.spaceId);
  if (space?.state !== 'scheduled' || !space.scheduledStart) return;
  const by = sim.random.pick([1, 2, 2, 4, 6, 96]) * QUARTER * (sim.random.chance(0.15) ? -1 : 1);
  const scheduledStart = Math.max(space.scheduledStart + by, nextQuarter(at + 5 * MINUTE));
  if (scheduledStart === space.scheduledStart) return;
  plan.startAt = Math.max(at, scheduledStart + drawLateness(sim));
  sim.agenda.add(plan.startAt, 'start', plan);
  changeSpace(sim, space, { scheduledStart }, 'moved', at);
}

/** @param {Simulation} sim @param {Plan} plan @param {number} at ms */
export function cancelSpace(sim, plan, at) {
  const space = sim.spaces.get(plan.spaceId);
  if (space?.state !== 'scheduled') return;
  sim.plans.delete(space.id);
  changeSpace(sim, space, { state: 'canceled' }, 'canceled', at);
}

/** How far ahead the next announcement lies: a calendar has to have something soon, too. @param {Simulation} sim @param {number} at */
function drawLead(sim, at) {
  const soon = spacesOf(sim, sim.scheduled).filter((space) => (space.scheduledStart ?? at) < at + 3 * HOUR);
  if (soon.length < FEW_SOON) return { from: 5 * MINUTE, to: 2 * HOUR };
  return sim.random.pick([
    { from: HOUR, to: 6 * HOUR },
    { from: 4 * HOUR, to: 26 * HOUR },
    { from: 20 * HOUR, to: 110 * HOUR },
  ]);
}

/**
 * Announces one more Space if the calendar has room: a show's next slot where one falls into the time looked for.
 * @param {Simulation} sim
 * @param {number} at ms
 * @param {readonly string[]} [from] ids of the hosts to choose from
 */
export function announceOne(sim, at, from) {
  if (sim.scheduled.size >= sim.aims.announced) return;
  const { from: soonest, to: latest } = drawLead(sim, at);
  const partnersOn = spacesOf(sim, sim.scheduled).filter((space) => sim.partners.includes(space.creatorId));
  const hosts = from ?? (partnersOn.length < sim.aims.partnersAnnounced ? sim.partners : sim.hosts);
  const allowed = new Set(hosts);
  const slots = sim.shows.filter((show) => {
    const slot = nextSlot(show, at + soonest);
    return allowed.has(show.creatorId) && slot < at + latest;
  });
  for (const show of sim.random.sample(slots, 3)) {
    const slot = nextSlot(show, at + soonest);
    if (findHost(sim, slot, [show.creatorId])) {
      announce(sim, draftSpace(sim, show.creatorId, { at, show, scheduledStart: slot }), at);
      return;
    }
  }
  const start = nextQuarter(at + soonest + sim.random.next() * (latest - soonest));
  const hostId = findHost(sim, start, hosts);
  if (hostId) announce(sim, draftSpace(sim, hostId, { at, scheduledStart: start }), at);
}
