import { paced, spacesOf } from './state.mjs';

/**
 * Who hosts and who comes.
 * @typedef {import('./state.mjs').Simulation} Simulation
 * @typedef {import('./types.mjs').Draw} Draw
 * @typedef {import('./types.mjs').Plan} Plan
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const TRIES = 40;

/** @type {Record<Draw, { peak: [number, number], guests: [number, number] }>} */
const DRAWS = {
  silent: { peak: [0, 0], guests: [0, 0] },
  small: { peak: [4, 90], guests: [1, 5] },
  medium: { peak: [60, 900], guests: [3, 10] },
  large: { peak: [700, 7200], guests: [4, 14] },
  huge: { peak: [21_000, 64_000], guests: [8, 16] },
};

/** @param {Simulation} sim @returns {Set<string>} everybody with a microphone at this moment */
export const peopleOnAir = (sim) =>
  new Set(spacesOf(sim, sim.live).flatMap((space) => [...space.hostIds, ...space.speakerIds]));

/** @param {Simulation} sim @param {string} id @param {number} at ms @param {number} marginMs */
function isFree(sim, id, at, marginMs) {
  return spacesOf(sim, sim.byCreator.get(id) ?? []).every((space) => {
    if (space.state === 'scheduled') return Math.abs((space.scheduledStart ?? 0) - at) > marginMs;
    return space.state !== 'live';
  });
}

/**
 * Somebody to start a Space at `at`: not on air and without plans near it; well-known people more often.
 * @param {Simulation} sim
 * @param {number} at ms
 * @param {readonly string[]} from ids
 * @returns {string | undefined} none when nobody suitable was met
 */
export function findHost(sim, at, from) {
  const busy = at <= sim.now + HOUR ? peopleOnAir(sim) : new Set();
  for (let tries = 0; tries < TRIES && from.length > 0; tries++) {
    const id = sim.random.pick(from);
    const reach = Math.log10((sim.users.get(id)?.followers ?? 0) + 10) / 6;
    if (!busy.has(id) && sim.random.chance(reach) && isFree(sim, id, at, 2 * HOUR)) return id;
  }
  return undefined;
}

/** @param {Simulation} sim @param {number} followers @returns {Draw} */
function drawFor(sim, followers) {
  const hasHuge = [...sim.live].some((id) => sim.plans.get(id)?.draw === 'huge');
  if (!hasHuge && followers > 40_000 && sim.random.chance(0.35)) return 'huge';
  const luck = sim.random.next() + Math.log10(followers + 1) * 0.16;
  if (luck < 0.5) return 'silent';
  if (luck < 1.05) return 'small';
  return luck < 1.5 ? 'medium' : 'large';
}

/** @param {Simulation} sim @returns {number} ms */
function drawDuration(sim) {
  const [low, high] = sim.random.weighted(
    /** @type {const} */ ([
      [15, 40],
      [40, 100],
      [100, 210],
    ]),
    ([from]) => (from === 40 ? 5 : 2),
  );
  return sim.random.int(low, high) * MINUTE + sim.random.int(0, 59) * 1000;
}

/** @param {Simulation} sim @param {string} creatorId @param {readonly string[]} regularIds @param {number} count */
export function findGuests(sim, creatorId, regularIds, count) {
  const lang = sim.users.get(creatorId)?.lang;
  const circle = sim.random.sample(regularIds, count);
  const guests = new Set(circle);
  for (let tries = 0; guests.size < count && tries < count * 12; tries++) {
    const id = sim.random.pick(sim.hosts);
    if (sim.users.get(id)?.lang === lang || sim.random.chance(0.03)) guests.add(id);
  }
  guests.delete(creatorId);
  return [...guests];
}

/**
 * Decides how a Space will go. Only its start is on the wall's clock; what follows is in the world's pace.
 * @param {Simulation} sim
 * @param {string} spaceId
 * @param {string} creatorId
 * @param {{ startAt: number, regularIds: readonly string[], draw?: Draw, durationMs?: number, guests?: number }} wish
 * @returns {Plan}
 */
export function makePlan(sim, spaceId, creatorId, wish) {
  const draw = wish.draw ?? drawFor(sim, sim.users.get(creatorId)?.followers ?? 0);
  const { peak, guests } = DRAWS[draw];
  const durationMs = wish.durationMs ?? drawDuration(sim);
  /** @type {Plan} */
  const plan = {
    spaceId,
    startAt: wish.startAt,
    durationMs,
    draw,
    peak: Math.round(peak[0] * (peak[1] / Math.max(1, peak[0])) ** sim.random.next()),
    noise: sim.random.int(0, 2 ** 31),
    guestIds: findGuests(sim, creatorId, wish.regularIds, wish.guests ?? sim.random.int(...guests)),
    audience: 0,
    anchor: { at: wish.startAt, progress: 0, endAt: wish.startAt + paced(sim, durationMs) },
  };
  sim.plans.set(spaceId, plan);
  return plan;
}
