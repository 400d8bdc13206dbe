import { describe, expect, it } from 'vitest';
import { createWorld } from './world.mjs';

/**
 * @typedef {import('./world.mjs').World} World
 * @typedef {import('./world.mjs').WorldSpace} WorldSpace
 */

const NOW = Date.UTC(2026, 10, 21, 18, 0, 0);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** @param {World} world @param {WorldSpace['state']} state */
const inState = (world, state) => [...world.spaces.values()].filter((space) => space.state === state);

/** @param {World} world */
const told = (world) =>
  JSON.stringify([[...world.users], [...world.spaces], world.samples, world.signInPeople]);

/** What is wrong with a Space, in words. @param {World} world @param {WorldSpace} space */
function faultsOf(world, space) {
  const everybody = [space.creatorId, ...space.hostIds, ...space.speakerIds, ...space.invitedUserIds];
  const common = {
    'id of another pattern': !/^1[1-9A-Za-z]{12}$/.test(space.id),
    'unknown people': !everybody.every((id) => world.users.has(id)),
    'creator not hosting': space.hostIds[0] !== space.creatorId,
    'creator among the speakers': space.speakerIds.includes(space.creatorId),
    'a co-host who is no speaker': !space.hostIds.slice(1).every((id) => space.speakerIds.includes(id)),
    'a broken millisecond': ![
      space.createdAt,
      space.updatedAt,
      space.startedAt ?? 0,
      space.endedAt ?? 0,
    ].every(Number.isInteger),
    'somebody twice': [space.hostIds, space.speakerIds].some((ids) => new Set(ids).size !== ids.length),
    'announced at an odd minute': (space.scheduledStart ?? 0) % (15 * MINUTE) !== 0,
    'changed before it was made': space.updatedAt < space.createdAt,
    'protected or suspended host': Boolean(
      world.users.get(space.creatorId)?.protected || world.users.get(space.creatorId)?.suspended,
    ),
  };
  const onStage = new Set([...space.hostIds, ...space.speakerIds]).size;
  const own = {
    live: {
      'counts or times of a live one':
        space.participantCount < onStage || !space.startedAt || !!space.endedAt,
    },
    scheduled: {
      'something of a live one':
        space.speakerIds.length > 0 || space.participantCount !== 0 || !!space.startedAt,
      'no time': !space.scheduledStart,
    },
    ended: { 'no start or end': !space.startedAt || !space.endedAt || space.endedAt < space.startedAt },
    canceled: { 'a start': !!space.startedAt },
  };
  return Object.entries({ ...common, ...own[space.state] }).flatMap(([fault, is]) =>
    is ? [`${space.id}: ${fault}`] : [],
  );
}

describe('the world at its opening', () => {
  it('is the same for the same seed and time, and another for another seed', () => {
    expect(told(createWorld({ seed: 7, now: NOW }))).toBe(told(createWorld({ seed: 7, now: NOW })));
    expect(told(createWorld({ seed: 8, now: NOW }))).not.toBe(told(createWorld({ seed: 7, now: NOW })));
  });

  it('keeps its people and sample lists when it is opened at another time', () => {
    const [early, late] = [
      createWorld({ seed: 7, now: NOW }),
      createWorld({ seed: 7, now: NOW + 400 * HOUR }),
    ];
    expect([...late.users]).toEqual([...early.users]);
    expect(late.samples).toEqual(early.samples);
  });

  it.each([1, 2, 3, 4, 5, 6])('is full of every state with seed %i', (seed) => {
    const world = createWorld({ seed, now: NOW + seed * 7 * HOUR });
    const partners = (world.samples[0]?.usernames ?? []).map((name) => world.userByName(name)?.id ?? '');
    const partnersIn = (/** @type {WorldSpace['state']} */ state) =>
      new Set(
        inState(world, state).flatMap(({ creatorId }) => (partners.includes(creatorId) ? creatorId : [])),
      ).size;

    expect(world.samples.map((list) => list.usernames.length)).toEqual([24, 43]);
    expect(inState(world, 'live').length).toBeGreaterThanOrEqual(12);
    expect(inState(world, 'live').length).toBeLessThanOrEqual(20);
    expect(inState(world, 'scheduled').length).toBeGreaterThanOrEqual(20);
    expect(inState(world, 'ended').length).toBeGreaterThanOrEqual(5);
    expect(partnersIn('live')).toBeGreaterThanOrEqual(5);
    expect(
      inState(world, 'scheduled').filter((space) => partners.includes(space.creatorId)).length,
    ).toBeGreaterThanOrEqual(6);
    expect(world.signInPeople.length).toBeGreaterThanOrEqual(5);
    expect(inState(world, 'live').some((space) => world.signInPeople.includes(space.creatorId))).toBe(true);
  });

  it.each([1, 2, 3])('shows the rare things among its live Spaces with seed %i', (seed) => {
    const world = createWorld({ seed, now: NOW });
    const live = inState(world, 'live');
    const guests = live.flatMap((space) => space.speakerIds.flatMap((id) => world.users.get(id) ?? []));
    expect(live.some((space) => space.participantCount === space.hostIds.length)).toBe(true);
    expect(live.some((space) => space.speakerIds.length === 40)).toBe(true);
    expect(live.some((space) => space.participantCount > 10_000)).toBe(true);
    expect(live.some((space) => space.title === undefined)).toBe(true);
    expect(live.some((space) => (space.title?.length ?? 0) > 100)).toBe(true);
    expect(live.some((space) => space.isTicketed)).toBe(true);
    expect(live.some((space) => space.topicIds.some((id) => !world.topics.has(id)))).toBe(true);
    expect(live.some((space) => space.scheduledStart === undefined)).toBe(true);
    expect(guests.some((user) => user.protected)).toBe(true);
    expect(guests.some((user) => user.hideFromIncludes)).toBe(true);
    expect(live.some((space) => space.invitedUserIds.some((id) => world.users.get(id)?.suspended))).toBe(
      true,
    );
    expect(live.map((space) => space.lang)).toEqual(expect.arrayContaining(['ar', 'iw', 'in', 'ja']));
  });
});

describe('the world as time goes by', () => {
  it.each([1, 23])('keeps 12 to 20 Spaces live and well-formed for 48 hours with seed %i', (seed) => {
    const world = createWorld({ seed, now: NOW });
    const seen = new Set();
    const counts = new Set();
    /** @type {string[]} */
    const faults = [];
    for (let at = NOW; at <= NOW + 48 * HOUR; at += 2 * MINUTE) {
      for (const event of world.advance(at)) seen.add(event.type);
      counts.add(inState(world, 'live').length);
      if ((at - NOW) % (30 * MINUTE) === 0)
        faults.push(...[...world.spaces.values()].flatMap((space) => faultsOf(world, space)));
    }
    expect(faults).toEqual([]);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(12);
    expect(Math.max(...counts)).toBeLessThanOrEqual(20);
    expect([...seen].sort()).toEqual([
      'canceled',
      'ended',
      'joined',
      'left',
      'listeners',
      'moved',
      'scheduled',
      'started',
    ]);
  });

  it('never has one creator live twice', () => {
    const world = createWorld({ seed: 4, now: NOW });
    for (let at = NOW; at <= NOW + 12 * HOUR; at += 5 * MINUTE) {
      world.advance(at);
      const creators = inState(world, 'live').map((space) => space.creatorId);
      expect(new Set(creators).size).toBe(creators.length);
    }
  });

  it('starts announced Spaces near the time announced last, also when that was moved', () => {
    const world = createWorld({ seed: 6, now: NOW });
    const moved = new Set();
    /** @type {number[]} */
    const lateness = [];
    for (let at = NOW; at <= NOW + 40 * HOUR; at += 5 * MINUTE) {
      for (const { type, spaceId, at: when } of world.advance(at)) {
        if (type === 'moved') moved.add(spaceId);
        const planned = world.spaces.get(spaceId)?.scheduledStart;
        if (type === 'started' && planned && moved.has(spaceId)) lateness.push(when - planned);
      }
    }
    expect(lateness.length).toBeGreaterThan(3);
    expect(Math.min(...lateness)).toBeGreaterThan(-4 * MINUTE);
    expect(lateness.filter((late) => late < 20 * MINUTE).length).toBeGreaterThan(lateness.length / 2);
  });

  it('comes to the same state in one leap as in many steps', () => {
    const [leaping, stepping] = [createWorld({ seed: 3, now: NOW }), createWorld({ seed: 3, now: NOW })];
    leaping.advance(NOW + 3 * HOUR);
    for (let at = NOW; at <= NOW + 3 * HOUR; at += 7000) stepping.advance(at);
    stepping.advance(NOW + 3 * HOUR);
    expect([...leaping.spaces.values()]).toEqual([...stepping.spaces.values()]);
  });

  it('lets listeners rise from nothing and ebb before the end', () => {
    const world = createWorld({ seed: 5, now: NOW });
    /** @type {Map<string, number[]>} */
    const curves = new Map();
    for (let at = NOW; at <= NOW + 8 * HOUR; at += MINUTE) {
      const started = world.advance(at).filter((event) => event.type === 'started');
      for (const { spaceId } of started) curves.set(spaceId, []);
      for (const [id, curve] of curves) {
        const space = world.spaces.get(id);
        if (space?.state === 'live') curve.push(space.participantCount);
      }
    }
    const whole = [...curves].flatMap(([id, curve]) =>
      world.spaces.get(id)?.state === 'ended' && Math.max(...curve) > 200 && curve.length > 20 ? [curve] : [],
    );
    expect(whole.length).toBeGreaterThan(3);
    for (const curve of whole) {
      const height = Math.max(...curve);
      expect(curve[0]).toBeLessThan(height * 0.5);
      expect(curve.at(-1)).toBeLessThan(height * 0.8);
    }
  });

  it('does not keep every ended Space for ever', () => {
    const world = createWorld({ seed: 1, now: NOW });
    for (let day = 1; day <= 5; day++) world.advance(NOW + day * 24 * HOUR);
    expect(world.spaces.size).toBeLessThan(900);
    const creator = [...world.users.keys()].flatMap((id) => world.spacesByCreator(id));
    expect(creator.length).toBe(world.spaces.size);
  });
});
