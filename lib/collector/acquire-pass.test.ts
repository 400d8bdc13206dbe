import { expect, it } from 'vitest';
import { start, withLookups } from '@/lib/collector/lookup-world-for-test';

const { world, slotsTaken } = withLookups();

it('goes on with another person where one has spent the window', async () => {
  const { look, calls, saved } = world(['rate-limited'], { viewers: ['1', '2'], retryAt: start + 600_000 });
  await look('a');
  expect(calls.map((call) => call.token)).toEqual(['token-1', 'token-2']);
  expect(saved).toEqual(['a']);
});

it('renews a refused token once; a token refused again is left alone', async () => {
  const { look, lookup, pass, calls, renewals } = world(['unauthorized', 'unauthorized']);
  await look('a');
  expect(calls.map((call) => call.token)).toEqual(['token-1', 'token-1-1']);
  expect(renewals).toEqual(['1']);
  expect(lookup.refusal()?.code).toBe('unauthorized');
  pass(30_000);
  await look('a');
  expect(calls).toHaveLength(2);
  expect(renewals).toHaveLength(1);
});

it('says that X is away while it neither takes nor renews a token, and tries again soon', async () => {
  const { look, lookup, pass, calls } = world(['unauthorized', 'unauthorized'], { isRenewalDown: true });
  await look('a');
  expect(lookup.refusal()).toMatchObject({ code: 'x-unavailable', retryAt: start + 5_000 });
  pass(5_000);
  await look('a');
  expect(lookup.refusal()).toMatchObject({ code: 'x-unavailable', retryAt: start + 10_000 });
  pass(5_000);
  await look('a');
  expect(calls).toHaveLength(3);
  expect(lookup.refusal()).toBeNull();
});

it('prefers the app-only token, and falls back on people when X refuses it', async () => {
  const { look, calls } = world(['unauthorized'], { appToken: 'app-token' });
  await look('a');
  expect(calls.map((call) => call.token)).toEqual(['app-token', 'token-1']);
});

it('says that nobody is connected, without asking X', async () => {
  const { look, lookup, calls, tokens } = world([]);
  tokens.clear();
  await look('a');
  expect(calls).toEqual([]);
  expect(lookup.refusal()?.code).toBe('no-connection');
});

it('keeps 1.05 s between calls and fills each, whatever waits', async () => {
  const { look, calls } = world([]);
  await look(...Array.from({ length: 250 }, (_, i) => `id${i}`));
  expect(calls.map((call) => call.keys.length)).toEqual([100, 100, 50]);
  expect(calls.map((call) => call.at - start)).toEqual([0, 1_050, 2_100]);
});

it('takes no slot for people whose connection has ended, however many look', async () => {
  const gone = Array.from({ length: 8 }, (_, i) => `gone${i}`);
  const { look, calls, tokens } = world([], { viewers: [...gone, 'here'] });
  for (const id of gone) tokens.delete(id);
  await look('a');
  expect(calls).toEqual([{ at: start, token: 'token-here', keys: ['a'] }]);
  expect(await slotsTaken()).toBe(1);
});

it('says nothing of a refused token while it is renewed', async () => {
  const seen: unknown[] = [];
  const { look, lookup } = world(['unauthorized'], { onCall: () => seen.push(lookup.refusal()) });
  await look('a');
  expect(seen).toEqual([null, null]);
});
