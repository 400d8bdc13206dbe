import { describe, expect, it } from 'vitest';
import type { ImportReport } from '@/lib/watchlists/import-schema';
import { report } from './fixtures';
import { type ImportStep, importSteps } from './import-steps';

const left = (toAsk: number, more: Partial<ImportReport> = {}) =>
  report([], { toAsk, isComplete: toAsk === 0, ...more });

/** Runs an import over these answers; what it told, and how long it waited before each further question. */
async function run(answers: ImportReport[], now = 1_000_000) {
  const steps: ImportStep[] = [];
  const waits: number[] = [];
  const queue = [...answers];
  const ask = async () => {
    const next = queue.shift();
    if (!next) throw new Error('asked once too often');
    return next;
  };
  const wait = async (ms: number) => {
    waits.push(ms);
  };
  for await (const step of importSteps({ ask, now: () => now, wait })) steps.push(step);
  return { steps, waits, unasked: queue.length };
}

describe('the steps of an import', () => {
  it('ask on without waiting while there is progress, and end with the last answer', async () => {
    const { steps, waits } = await run([left(400), left(200), left(0)]);
    expect(steps.map((step) => step.report.toAsk)).toEqual([400, 200, 0]);
    expect(waits).toEqual([]);
  });

  it('wait a moment after an answer that brought nothing', async () => {
    expect((await run([left(100), left(100), left(0)])).waits).toEqual([2_000]);
  });

  it('take three such in a row for X being away', async () => {
    const { steps } = await run([left(9), left(9), left(9), left(9), left(0)]);
    expect(steps.map(({ pause }) => pause?.code ?? null)).toEqual([null, null, null, 'x-timeout', null]);
  });

  it.each([
    ['until X named', { code: 'rate-limited', retryAt: 1_030_000 }, 30_000],
    ['a minute at most, for the server knows better', { code: 'rate-limited', retryAt: 1_900_000 }, 60_000],
    ['a moment when its time is over', { code: 'rate-limited', retryAt: 0 }, 2_000],
    ['a quarter of a minute when it named none', { code: 'x-unavailable' }, 15_000],
  ] as const)('pause %s', async (_, pause, waitMs) => {
    const { steps, waits } = await run([left(5, { pause }), left(0)]);
    expect(waits).toEqual([waitMs]);
    expect(steps[0]?.pause).toEqual({ ...pause, resumeAt: 1_000_000 + waitMs });
  });

  it('stop asking when nobody listens any more', async () => {
    let asked = 0;
    const edges = {
      ask: async () => {
        asked += 1;
        return left(10 - asked);
      },
      now: () => 0,
      wait: async () => {},
    };
    for await (const _ of importSteps(edges)) if (asked === 2) break;
    expect(asked).toBe(2);
  });
});
