import { beforeEach, expect, it } from 'vitest';
import { SteadyClock } from '@/lib/db/steady-clock';

const start = 1_800_000_000_000;
const hour = 3_600_000;
let passed = 0;
let jumped = 0;
let clock: SteadyClock;

beforeEach(() => {
  passed = 0;
  jumped = 0;
  clock = new SteadyClock(
    () => start + passed + jumped,
    () => 500 + passed,
  );
  clock.now();
});

/** Lets time pass in steps of a second. */
function pass(ms: number): number[] {
  const seen: number[] = [];
  for (let i = 0; i < ms; i += 1_000) {
    passed += 1_000;
    seen.push(clock.now());
  }
  return seen;
}

it('tells the system’s time while that goes on as time does', () => {
  expect(clock.now()).toBe(start);
  expect(pass(5_000).at(-1)).toBe(start + 5_000);
  // As a clock that is disciplined by the network's.
  jumped = -50;
  expect(pass(1_000)).toEqual([start + 5_950]);
});

it('follows forwards at once', () => {
  jumped = hour;
  expect(clock.now()).toBe(start + hour);
});

it('never goes back, and meets the system’s clock again by going slower', () => {
  jumped = -hour;
  const seen = pass(10_000);
  expect(seen[0]).toBe(start + 900);
  expect(seen.at(-1)).toBe(start + 9_000);
  expect(seen.toSorted((a, b) => a - b)).toEqual(seen);
  pass(10 * hour);
  expect(clock.now()).toBe(start + passed + jumped);
});

it('is not further ahead for having been set forwards and back', () => {
  jumped = hour;
  clock.now();
  jumped = 0;
  expect(pass(1_000)).toEqual([start + hour + 900]);
});
