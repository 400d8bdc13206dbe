import { openFleet } from '../../bench/reliability/fleet.mjs';
import { rollOver } from '../../bench/reliability/roll-over.mjs';
import { rowsOf, takeStoreAway } from '../../bench/reliability/without-store.mjs';
import { expect, test } from '../fixtures/test';

// PostgreSQL and two instances start first. `npm run proof` does the same for longer.
test.setTimeout(100_000);

const missed = (rows: readonly { what: string; measured: string; isReached: boolean }[]) =>
  rows.filter(({ isReached }) => !isReached).map(({ what, measured }) => `${what}: ${measured}`);

test('loses no request when an instance is replaced under load, and comes back by itself when PostgreSQL does', async () => {
  const fleet = await openFleet({ instances: 2, probeMs: 500 });
  try {
    const size = { rounds: 1, people: 8, streams: 16, replaced: [0], seenMs: 1_500 };
    expect(missed((await rollOver(fleet, size)).rows)).toEqual([]);
    const away = await takeStoreAway(fleet, { how: 'cut', awayMs: 2_000, backMs: 5_000 });
    expect(missed(rowsOf(away))).toEqual([]);
  } finally {
    await fleet.close();
  }
});
