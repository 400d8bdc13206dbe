import { describe, expect, it, vi } from 'vitest';
import { createClock } from './clock';

function fakeClock() {
  let wall = 1_000_000;
  const runs = new Set<() => void>();
  const clock = createClock({
    wallNow: () => wall,
    every: (_ms, run) => {
      runs.add(run);
      return () => runs.delete(run);
    },
  });
  const tick = (ms: number) => {
    wall += ms;
    for (const run of runs) run();
  };
  return { clock, tick, timers: runs };
}

describe('the clock of a page', () => {
  it('ticks once for all and stops with the last listener', () => {
    const { clock, tick, timers } = fakeClock();
    const [one, two] = [vi.fn(), vi.fn()];
    const stop = [clock.subscribe(one), clock.subscribe(two)];
    expect(timers.size).toBe(1);
    tick(1_000);
    expect([one.mock.calls.length, two.mock.calls.length]).toEqual([1, 1]);
    for (const each of stop) each();
    expect(timers.size).toBe(0);
  });

  it('follows the server when the browser’s clock is wrong', () => {
    const { clock } = fakeClock();
    clock.correct(1_000_000 + 3_600_000, 1_000_000);
    expect(clock.now()).toBe(1_000_000 + 3_600_000);
  });

  it('does not jitter with the time an answer takes', () => {
    const { clock } = fakeClock();
    clock.correct(1_000_900, 1_000_000);
    expect(clock.now()).toBe(1_000_000);
  });

  it('is not misled by an old answer', () => {
    const { clock, tick } = fakeClock();
    tick(600_000);
    clock.correct(1_000_000, 1_000_000);
    expect(clock.now()).toBe(1_600_000);
  });
});
