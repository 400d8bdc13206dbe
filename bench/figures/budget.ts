import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { mostWithin } from '@/bench/reliability/most-within.mjs';
import { report } from '@/bench/report.mjs';
import { awaited, installVirtualTime, pass, realMs } from '@/bench/virtual/install';
import { LimitsOnly, runServer } from '@/bench/world/budget-users';
import { type Db, openPostgres, openStore } from '@/lib/db/connection';
import { createRandom } from '@/sandbox/world/random.mjs';

/**
 * Three servers with two people's tokens and clocks that differ by up to 20 ms share one budget in
 * one store, for hours of virtual time. Counted: calls as they left, in any second and any 15 minutes,
 * and what the sandbox's limits refused. Arguments: hours, and a postgres:// address or nothing for SQLite.
 */
const [hours = '1', databaseUrl] = process.argv.slice(2);
const hourMs = 3_600_000;

/** Virtual time waits for what PostgreSQL is asked. */
function waitForPostgres(): void {
  for (const [type, method] of [
    [pg.Client.prototype, 'query'],
    [pg.Pool.prototype, 'connect'],
  ] as const) {
    const before: unknown = Reflect.get(type, method);
    if (typeof before !== 'function') throw new Error(`pg has no ${method}`);
    Reflect.set(type, method, function counted(this: unknown, ...args: unknown[]) {
      const answer: unknown = Reflect.apply(before, this, args);
      if (answer instanceof Promise) void awaited(answer.catch(() => undefined));
      return answer;
    });
  }
}

async function open(): Promise<{ stores: Db[]; close: () => Promise<void> }> {
  if (databaseUrl) {
    const stores: Db[] = [];
    for (let i = 0; i < 3; i += 1) stores.push(await openPostgres(databaseUrl));
    return { stores, close: async () => void (await Promise.all(stores.map((db) => db.destroy()))) };
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'spaceboard-bench-'));
  const db = await openStore(dataDir);
  const close = async () => {
    await db.destroy();
    rmSync(dataDir, { recursive: true });
  };
  // In one process three connections to a file would wait for each other's locks without an end.
  return { stores: [db, db, db], close };
}

const { stores, close } = await open();
if (databaseUrl) waitForPostgres();
installVirtualTime();
const random = createRandom(7).next;
const x = new LimitsOnly(random);
/** Two tokens in all, one of them in use on two servers: their windows bind before the second does. */
const tokens = ['1', '2'];
const viewers = [['1'], ['1', '2'], ['2']];
for (const [index, db] of stores.entries()) {
  const viewerIds = viewers[index] ?? [];
  runServer(x, db, { viewerIds, aheadMs: (index - 1) * 20, random, plans: index === 0 });
}
const startedAt = realMs();
for (let hour = 0; hour < Number(hours); hour += 1) {
  await pass(hourMs);
  console.log(
    `hour ${hour + 1}: ${x.departures.length} calls, ${Math.round((realMs() - startedAt) / 1_000)} s`,
  );
}
const leftBy = (owners: readonly string[]) =>
  x.departures.filter(({ owner }) => owners.includes(owner)).map(({ at }) => at);
const perSecond = mostWithin(leftBy(tokens), 1_000);
const perWindow = Math.max(...tokens.map((token) => mostWithin(leftBy([token]), 900_000)));
report({
  what: `${hours} virtual hours, 3 servers, 2 tokens on ${databaseUrl ? 'PostgreSQL' : 'SQLite'}: calls in any second, and of a token in any 15 min`,
  measured: `at most ${perSecond} and ${perWindow} of ${x.departures.length.toLocaleString('en')} calls; ${x.refused} refused`,
  reach: '1 and 300, none refused',
  // A run that hardly called proves nothing.
  isReached:
    x.departures.length > 1_000 * Number(hours) && perSecond <= 1 && perWindow <= 300 && x.refused === 0,
  limit: `${(Number(hours) * 3_600).toLocaleString('en')} calls at one a second`,
});
await close();
process.exit();
