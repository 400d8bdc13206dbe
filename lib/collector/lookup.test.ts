import { expect, it } from 'vitest';
import { start, withLookups } from '@/lib/collector/lookup-world-for-test';

const { world, slotsTaken } = withLookups();

it('looks up what is asked and holds no refusal', async () => {
  const { look, lookup, calls, saved } = world([]);
  await look('a', 'b');
  expect(calls).toEqual([{ at: start, token: 'token-1', keys: ['a', 'b'] }]);
  expect(saved).toEqual(['a', 'b']);
  expect(lookup.refusal()).toBeNull();
});

it('waits 1 to 2 s after too many a second, then goes on by itself on a slot of its own', async () => {
  const { look, lookup, calls } = world(['too-many-per-second']);
  await look('a');
  expect(calls).toHaveLength(2);
  const waited = (calls[1]?.at ?? 0) - start;
  expect(waited).toBeGreaterThanOrEqual(1_050);
  expect(waited).toBeLessThanOrEqual(2_000);
  expect(lookup.refusal()).toBeNull();
  expect(await slotsTaken()).toBe(2);
});

it('leaves out what X refuses by name, asks for the others again, and closes nothing', async () => {
  const detail = 'The `ids` query parameter value [b] is not valid';
  const { look, lookup, pass, calls, saved } = world(['invalid-request'], { detail });
  await look('a', 'b', 'c');
  expect(calls.map((call) => call.keys)).toEqual([
    ['a', 'b', 'c'],
    ['a', 'c'],
  ]);
  expect(saved).toEqual(['a', 'c']);
  expect(lookup.refusal()).toBeNull();
  expect(lookup.refusalOf('b')).toMatchObject({ code: 'invalid-request' });
  expect(lookup.refusalOf('a')).toBeNull();
  await look('b');
  expect(calls).toHaveLength(2);
  pass(3_600_000);
  await look('b');
  expect(calls.at(-1)?.keys).toEqual(['b']);
});

it('stops until the reset when every window is spent, and says so', async () => {
  const { look, lookup, pass, calls } = world(['rate-limited'], { retryAt: start + 600_000 });
  await look('a');
  await look('a');
  expect(calls).toHaveLength(1);
  expect(lookup.refusal()).toMatchObject({ code: 'rate-limited', retryAt: start + 600_000, since: start });
  pass(600_001);
  await look('a');
  expect(calls).toHaveLength(2);
  expect(lookup.refusal()).toBeNull();
});

it.each(['credits-depleted', 'spend-cap-reached', 'usage-capped', 'client-not-enrolled'] as const)(
  'asks X nothing more for a while after %s',
  async (code) => {
    const { look, lookup, pass, calls } = world([code], { viewers: ['1', '2'] });
    await look('a');
    pass(50_000);
    await look('a');
    expect(calls).toHaveLength(1);
    expect(lookup.refusal()?.code).toBe(code);
  },
);

it('moves the next try out further with each failure on the way', async () => {
  const { look, pass, calls } = world(['x-timeout', 'x-unavailable', 'x-unreadable']);
  const triedAt: number[] = [];
  for (let i = 0; i < 40 && calls.length < 4; i += 1) {
    const before = calls.length;
    await look('a');
    if (calls.length > before) triedAt.push((calls.at(-1)?.at ?? 0) - start);
    pass(500);
  }
  const gaps = triedAt.slice(1).map((at, i) => at - (triedAt[i] ?? 0));
  expect(gaps[0]).toBeGreaterThanOrEqual(2_000);
  expect(gaps[1]).toBeGreaterThanOrEqual(4_000);
  expect(gaps[2]).toBeGreaterThanOrEqual(8_000);
});

it('sends a request again that learned which field X refuses, three times at most', async () => {
  const { look, calls } = world(
    ['invalid-request', 'invalid-request', 'invalid-request', 'invalid-request'],
    {
      retryable: true,
    },
  );
  await look('a');
  expect(calls).toHaveLength(3);
});

it("keeps X's own words while its refusal holds", async () => {
  const { look, lookup, pass } = world(['credits-depleted']);
  await look('a');
  pass(5_000);
  await look('a');
  expect(lookup.refusal()).toMatchObject({ title: 'credits-depleted', since: start, at: start + 5_000 });
});

it('stops before the next call when the reads of the day are spent, taking no slot', async () => {
  const { look, lookup, calls, saved } = world([], { dailyReads: 2 });
  await look('a', 'b');
  await look('c');
  expect(calls).toHaveLength(1);
  expect(saved).toEqual(['a', 'b']);
  expect(lookup.refusal()).toMatchObject({ code: 'daily-reads-spent', since: start });
  expect(await slotsTaken()).toBe(1);
});

it('spends nothing on a refusal, and lets the next call go', async () => {
  const { look, calls } = world(['x-timeout'], { dailyReads: 1 });
  await look('a');
  await look('b');
  await look('c');
  expect(calls.map((call) => call.keys)).toEqual([['a'], ['b']]);
});
