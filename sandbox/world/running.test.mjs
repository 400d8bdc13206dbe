import { describe, expect, it } from 'vitest';
import { createWorld } from './world.mjs';

const NOW = Date.UTC(2026, 10, 21, 18, 0, 0);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** @param {import('./world.mjs').World} world */
const countLive = (world) => [...world.spaces.values()].filter((space) => space.state === 'live').length;

/** @param {import('./world.mjs').WorldEvent[]} events */
const withoutListeners = (events) => events.filter((event) => event.type !== 'listeners');

describe('advance', () => {
  it('tells events in the order of their times, none later than asked for', () => {
    const world = createWorld({ seed: 1, now: NOW });
    const times = world.advance(NOW + HOUR).map((event) => event.at);
    expect(times.length).toBeGreaterThan(50);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(NOW + HOUR);
    expect(times[0]).toBeGreaterThan(NOW);
  });

  it('tells nothing for a time that is past', () => {
    const world = createWorld({ seed: 1, now: NOW });
    expect(world.advance(NOW - HOUR)).toEqual([]);
  });

  it('leaps over weeks: what ran has ended, and the far side is as full as ever', () => {
    const world = createWorld({ seed: 1, now: NOW });
    const before = [...world.spaces.values()]
      .filter((space) => space.state === 'live')
      .map((space) => space.id);
    const events = world.advance(NOW + 30 * 24 * HOUR);
    expect(before.map((id) => world.spaces.get(id)?.state)).toEqual(before.map(() => 'ended'));
    expect(events.length).toBeLessThan(100);
    expect(countLive(world)).toBeGreaterThanOrEqual(12);
    expect(withoutListeners(world.advance(NOW + 30 * 24 * HOUR + 20 * MINUTE)).length).toBeGreaterThan(3);
  });
});

describe('pause', () => {
  it('holds the world still, then goes on where it was', () => {
    const [paused, running] = [createWorld({ seed: 2, now: NOW }), createWorld({ seed: 2, now: NOW })];
    paused.setPaused(true);
    const held = JSON.stringify([...paused.spaces]);
    expect(paused.advance(NOW + 5 * MINUTE)).toEqual([]);
    expect(JSON.stringify([...paused.spaces])).toBe(held);
    paused.setPaused(false);
    const after = paused.advance(NOW + 7 * MINUTE).filter(({ type }) => type === 'listeners');
    const usual = running.advance(NOW + 2 * MINUTE).filter(({ type }) => type === 'listeners');
    expect(Math.abs(after.length - usual.length)).toBeLessThan(usual.length * 0.3);
  });

  it('leaves what should have started meanwhile late, not gone', () => {
    const world = createWorld({ seed: 2, now: NOW });
    world.setPaused(true);
    world.advance(NOW + 3 * HOUR);
    const late = [...world.spaces.values()].filter(
      (space) => space.state === 'scheduled' && (space.scheduledStart ?? 0) < NOW + 3 * HOUR,
    );
    expect(late.length).toBeGreaterThan(2);
    world.setPaused(false);
    world.advance(NOW + 10 * HOUR);
    expect(late.every(({ id }) => world.spaces.get(id)?.state !== 'scheduled')).toBe(true);
    expect(countLive(world)).toBeLessThanOrEqual(20);
  });
});

describe('step', () => {
  it('makes one event happen now, also while paused', () => {
    const world = createWorld({ seed: 3, now: NOW });
    world.setPaused(true);
    world.advance(NOW + 10_000);
    const before = new Map(world.spaces);
    const event = world.step();
    expect(event?.at).toBe(NOW + 10_000);
    expect(event?.type).not.toBe('listeners');
    expect(world.spaces.get(event?.spaceId ?? '')).not.toBe(before.get(event?.spaceId ?? ''));
  });

  it('can be taken many times: Spaces start, end and are announced, and 12 to 20 stay live', () => {
    const world = createWorld({ seed: 3, now: NOW });
    world.setPaused(true);
    const types = new Set();
    for (let i = 0; i < 400; i++) {
      types.add(world.step()?.type);
      expect(countLive(world)).toBeGreaterThanOrEqual(12);
      expect(countLive(world)).toBeLessThanOrEqual(20);
    }
    expect([...types]).toEqual(expect.arrayContaining(['started', 'ended', 'scheduled', 'joined']));
  });

  it('has nothing to tell in a cleared world', () => {
    const world = createWorld({ seed: 3, now: NOW });
    world.clear();
    expect(world.step()).toBeUndefined();
  });
});

describe('pace', () => {
  it('makes events about as many times as frequent while their times stay wall time', () => {
    const [usual, hurried] = [createWorld({ seed: 4, now: NOW }), createWorld({ seed: 4, now: NOW })];
    hurried.setPace(20);
    const slow = withoutListeners(usual.advance(NOW + HOUR));
    const fast = withoutListeners(hurried.advance(NOW + HOUR));
    expect(fast.length).toBeGreaterThan(slow.length * 8);
    expect(fast.length).toBeLessThan(slow.length * 40);
    expect(Math.max(...fast.map((event) => event.at))).toBeLessThanOrEqual(NOW + HOUR);
    expect(countLive(hurried)).toBeGreaterThanOrEqual(12);
    expect(countLive(hurried)).toBeLessThanOrEqual(20);
  });

  it('brings what is pending forward at once', () => {
    const world = createWorld({ seed: 4, now: NOW });
    world.setPace(600);
    expect(withoutListeners(world.advance(NOW + 5000)).length).toBeGreaterThan(10);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s', (pace) => {
    expect(() => createWorld({ seed: 4, now: NOW }).setPace(pace)).toThrow(RangeError);
  });
});
