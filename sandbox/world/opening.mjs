import { EARLY_AIMS, USUAL_AIMS } from './aims.mjs';
import { announce, announceOne, draftSpace, QUARTER } from './calendar.mjs';
import { findHost, makePlan } from './casting.mjs';
import { rush } from './clock.mjs';
import { happen, isStale, startUnannounced } from './life.mjs';
import { startSpace } from './lifecycle.mjs';
import { spacesOf, storeSpace } from './state.mjs';
import { UNKNOWN_TOPIC_IDS } from './topics.mjs';

/**
 * The world as it is first met: some hours of ordinary life already behind it, and every rare thing in view.
 * @typedef {import('./state.mjs').Simulation} Simulation
 * @typedef {import('./types.mjs').WorldSpace} WorldSpace
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const HISTORY_MS = 5 * HOUR;
const CROWD = 40;
/** How far ahead, in minutes, the first sample list's people have announced something. */
const PARTNER_LEADS = [-8, 12, 28, 70, 190, 430, 1500, 2900, 5100];

/**
 * @typedef {object} Showcase a live Space that shows something rare
 * @property {number} minutesAgo
 * @property {string} [lang] of its host; without it one of the first sample list
 * @property {number} [announcedMinutesBefore] start announced that long before it truly started
 * @property {Partial<Parameters<typeof makePlan>[3]>} wish
 * @property {(sim: Simulation, space: WorldSpace) => Partial<WorldSpace>} [change]
 */

/** @param {Simulation} sim @param {(user: import('./types.mjs').WorldUser) => boolean} is */
const somebody = (sim, is) => [...sim.users.values()].filter(is).map((user) => user.id);

/** @param {Simulation} sim @param {WorldSpace} space */
const rareGuests = (sim, space) => ({
  speakerIds: [
    ...somebody(sim, (user) => user.protected).slice(0, 1),
    ...somebody(sim, (user) => user.hideFromIncludes).slice(0, 1),
    ...space.speakerIds,
  ],
  invitedUserIds: somebody(sim, (user) => user.suspended).slice(0, 1),
});

/** Friends of the host's own language first, then from everywhere. @param {Simulation} sim @param {WorldSpace} space */
function fullStage(sim, space) {
  const peers = sim.hosts.filter((id) => sim.users.get(id)?.lang === space.lang);
  const guests = new Set([
    ...sim.random.sample(peers, CROWD - 8),
    ...sim.random.sample(sim.hosts, CROWD + 8),
  ]);
  guests.delete(space.creatorId);
  return { speakerIds: [...guests].slice(0, CROWD) };
}

/** @param {Simulation} _sim @param {WorldSpace} space */
const withoutTitle = (_sim, { title: _title, ...space }) => space;

/** @type {Showcase[]} from the longest running to the newest */
const SHOWCASES = [
  {
    minutesAgo: 112,
    wish: { draw: 'large', durationMs: 5 * HOUR, guests: 0 },
    change: fullStage,
    announcedMinutesBefore: 4,
  },
  { minutesAgo: 74, wish: { draw: 'medium', durationMs: 3 * HOUR }, change: rareGuests },
  { minutesAgo: 51, wish: { draw: 'huge', durationMs: 3 * HOUR, guests: 12 }, announcedMinutesBefore: 1 },
  { minutesAgo: 44, lang: 'ar', wish: { draw: 'large', durationMs: 2 * HOUR } },
  { minutesAgo: 38, lang: 'in', wish: { draw: 'medium', durationMs: 2 * HOUR } },
  {
    minutesAgo: 33,
    lang: 'ja',
    wish: { draw: 'medium', durationMs: 2 * HOUR },
    change: () => ({ topicIds: UNKNOWN_TOPIC_IDS.slice(0, 1) }),
  },
  { minutesAgo: 27, lang: 'iw', wish: { draw: 'medium', durationMs: 2 * HOUR }, announcedMinutesBefore: 7 },
  { minutesAgo: 19, wish: { draw: 'small', durationMs: 2 * HOUR, guests: 3 }, change: withoutTitle },
  {
    minutesAgo: 11,
    wish: { draw: 'medium', durationMs: 2 * HOUR },
    change: (sim, space) => ({
      isTicketed: true,
      title: sim.languages.get(space.lang)?.longTitle ?? 'Untold',
    }),
  },
  { minutesAgo: 3, wish: { draw: 'silent', durationMs: HOUR } },
];

/** @param {Simulation} sim @param {Showcase} showcase @param {number} at ms */
function stage(sim, { lang, announcedMinutesBefore, wish, change }, at) {
  const peers = lang ? sim.hosts.filter((id) => sim.users.get(id)?.lang === lang) : sim.partners;
  const hostId = findHost(sim, at, peers) ?? findHost(sim, at, sim.hosts);
  if (!hostId) return;
  const start = at - (announcedMinutesBefore ?? 0) * MINUTE;
  const scheduledStart =
    announcedMinutesBefore === undefined ? undefined : Math.round(start / QUARTER) * QUARTER;
  const draft = draftSpace(sim, hostId, { at: at - MINUTE, ...(scheduledStart && { scheduledStart }) });
  const regularIds = sim.showsByCreator.get(hostId)?.[0]?.regularIds ?? [];
  const plan = makePlan(sim, draft.id, hostId, { startAt: at, regularIds, ...wish });
  storeSpace(sim, change === withoutTitle ? withoutTitle(sim, draft) : { ...draft, ...change?.(sim, draft) });
  startSpace(sim, plan, at);
}

/** @param {Simulation} sim @param {number} now ms */
function announcePartners(sim, now) {
  for (const lead of PARTNER_LEADS) {
    const scheduledStart = Math.round((now + lead * MINUTE) / QUARTER) * QUARTER;
    const hostId = findHost(sim, scheduledStart, sim.partners);
    if (!hostId) continue;
    const show = sim.showsByCreator.get(hostId)?.[0];
    const at = Math.min(now, scheduledStart) - sim.random.int(3, 60) * HOUR;
    const space = draftSpace(sim, hostId, { at, scheduledStart, ...(show && { show }) });
    const isOverdue = scheduledStart < now;
    announce(
      sim,
      space,
      now,
      isOverdue ? { startAt: now + 5 * MINUTE } : { startAt: scheduledStart + 3 * MINUTE },
    );
  }
}

/** @param {Simulation} sim @param {number} until ms */
export function runUntil(sim, until) {
  for (let item = sim.agenda.peek(); item && item.at <= until; item = sim.agenda.peek()) {
    sim.agenda.take();
    sim.now = Math.max(sim.now, item.at);
    if (!isStale(sim, item)) happen(sim, item, until);
  }
  sim.now = until;
}

/**
 * Begins the world's life so that at `now` it is in full swing.
 * @param {Simulation} sim
 * @param {number} now ms
 */
export function openWorld(sim, now) {
  sim.now = now - HISTORY_MS;
  const pace = sim.pace;
  Object.assign(sim, { pace: 1, aims: EARLY_AIMS });
  for (let i = 0; i < EARLY_AIMS.usual; i++) startUnannounced(sim, sim.now, sim.hosts);
  sim.agenda.add(sim.now, 'announce');
  sim.agenda.add(sim.now, 'fill');
  for (const showcase of SHOWCASES) {
    const at = now - showcase.minutesAgo * MINUTE;
    runUntil(sim, at);
    stage(sim, showcase, at);
  }
  runUntil(sim, now);
  sim.aims = USUAL_AIMS;
  for (let i = sim.live.size; i < sim.aims.usual - 1; i++) startUnannounced(sim, now - i * 1000, sim.hosts);
  announcePartners(sim, now);
  for (let i = 0; i < sim.aims.announced; i++) announceOne(sim, now, sim.hosts);
  rush(sim, pace);
  sim.events = [];
}

/** Puts out every light, before a leap over days that nobody would want told. @param {Simulation} sim @param {number} at ms */
export function closeWorld(sim, at) {
  for (const space of spacesOf(sim, sim.live)) {
    storeSpace(sim, { ...space, state: 'ended', endedAt: at, updatedAt: at });
    sim.events.push({ type: 'ended', spaceId: space.id, at });
  }
  for (const space of spacesOf(sim, sim.scheduled)) {
    storeSpace(sim, { ...space, state: 'canceled', updatedAt: at });
    sim.events.push({ type: 'canceled', spaceId: space.id, at });
  }
  sim.plans.clear();
  sim.agenda.clear();
}
