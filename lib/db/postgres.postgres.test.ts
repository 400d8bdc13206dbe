import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/connection';
import { migrate } from '@/lib/db/migrate';
import { PostgresStoreDialect } from '@/lib/db/postgres';
import type { Tables } from '@/lib/db/schema';
import { followStoreClock, storeNow, storeTime } from '@/lib/db/store-clock';
import { createTestStore, type TestStore } from '@/lib/db/test-store';
import { writeTransaction } from '@/lib/db/transaction';
import { watchPostgres } from '@/lib/db/watch-postgres';
import { isStoreTrouble } from '@/lib/http/store-trouble';

/** A way to the server that can be cut, or swallow everything. */
class Way {
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;
  #isSilent = false;

  constructor(private readonly target: URL) {}

  async open(): Promise<void> {
    this.#server = createServer((near) => {
      const far = connect(Number(this.target.port), this.target.hostname);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(from);
        from.on('data', (bytes) => this.#isSilent || to.write(bytes));
        from.on('error', () => to.destroy());
        from.on('close', () => to.destroy());
      }
    }).listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    if (typeof address === 'object' && address) this.#port = address.port;
  }

  async cut(): Promise<void> {
    const closed = this.#server ? once(this.#server, 'close') : undefined;
    this.#server?.close();
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
    await closed;
  }

  swallow(isSilent: boolean): void {
    this.#isSilent = isSilent;
  }

  url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${this.#port}`;
    return url.href;
  }
}

const waits = { statementMs: 300, answerMs: 400, connectMs: 500, connections: 2 };
let store: TestStore;
let way: Way;
let db: Db;

beforeEach(async () => {
  store = await createTestStore();
  await (await store.open()).destroy();
  way = new Way(new URL(store.variables.DATABASE_URL));
  await way.open();
  db = new Kysely<Tables>({ dialect: new PostgresStoreDialect(way.url(), waits) });
});
afterEach(async () => {
  await db.destroy();
  await way.cut();
  await store.remove();
});

const read = (from = db) => from.selectFrom('users').selectAll().execute();

it('is used again after the server was away, without a restart', async () => {
  expect(await read()).toEqual([]);
  await way.cut();
  // Both the connection that was lost and the one that does not come about.
  for (const _ of [1, 2]) await expect(read()).rejects.toSatisfy(isStoreTrouble);
  await way.open();
  expect(await read()).toEqual([]);
});

it('waits for a server that falls silent only so long, and does not hand its connections on', async () => {
  await Promise.all([read(), read()]);
  way.swallow(true);
  const begun = performance.now();
  const answers = await Promise.allSettled([read(), read(), writeTransaction(db, (trx) => read(trx))]);
  expect(answers.map((answer) => answer.status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(performance.now() - begun).toBeLessThan(5_000);
  for (const answer of answers)
    expect(answer.status === 'rejected' && isStoreTrouble(answer.reason), String(answer)).toBe(true);
  way.swallow(false);
  expect(await read()).toEqual([]);
});

it('ends a statement that takes too long, and keeps the connection', async () => {
  const pid = async () =>
    (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid;
  const before = await pid();
  await expect(sql`select pg_sleep(5)`.execute(db)).rejects.toThrow(/statement timeout/);
  expect(await pid()).toBe(before);
});

it('survives that the server ends its idle connections', async () => {
  const pid = () => sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  const pids = (await Promise.all([pid(), pid()])).flatMap(({ rows }) => rows.map((row) => row.pid));
  const admin = await store.open();
  await sql`select pg_terminate_backend(pid) from unnest(${pids}::int[]) as pid`.execute(admin);
  await admin.destroy();
  // Each ended connection may be found out by the query that is given it.
  for (const _ of pids) await read().catch(() => undefined);
  expect(await read()).toEqual([]);
});

it('hears of changes again after the way to the server was cut, and that it may have missed some', async () => {
  const missed = vi.fn();
  const heard = vi.fn();
  const watch = watchPostgres(way.url(), { onMissed: missed, onNotification: heard });
  await vi.waitUntil(() => missed.mock.calls.length === 1, 5_000);
  await way.cut();
  await way.open();
  await vi.waitUntil(() => missed.mock.calls.length === 2, 5_000);
  await sql`select pg_notify('spaceboard_' || md5(current_schema()), 'there')`.execute(db);
  await vi.waitUntil(() => heard.mock.calls.length > 0, 5_000);
  expect(heard).toHaveBeenCalledWith('there');
  await watch.stop();
});

it('makes one schema of many processes that start at once', async () => {
  const empty = await createTestStore();
  const all = await Promise.all(Array.from({ length: 5 }, () => empty.open()));
  for (const each of all) expect(await read(each)).toEqual([]);
  await Promise.all(all.map((each) => each.destroy()));
  await empty.remove();
});

it('is refused when a newer version has written it', async () => {
  await sql`insert into applied_migrations (name) values ('999-future')`.execute(db);
  await expect(migrate(db)).rejects.toThrow(/written by a newer version \(999-future\)/);
  await expect(store.open()).rejects.toThrow(/newer version/);
});

it('tells the time by the server, to the millisecond', async () => {
  const now = await storeNow(db);
  expect(Number.isInteger(now)).toBe(true);
  expect(Math.abs(now - Date.now())).toBeLessThan(5_000);
});

it('is the clock of a process whose own is wrong', async () => {
  const right = Date.now;
  vi.spyOn(Date, 'now').mockImplementation(() => right() - 3_600_000);
  const stop = await followStoreClock(db);
  expect(Math.abs(storeTime() - right())).toBeLessThan(5_000);
  stop();
  globalThis.spaceboardClockAhead = undefined;
  globalThis.spaceboardClock = undefined;
});

it('lets one writer in at a time, whichever process, and commits versions in order', async () => {
  const other = await store.open();
  let inside = 0;
  let most = 0;
  const write = (from: Db) =>
    writeTransaction(from, async (trx) => {
      most = Math.max(most, ++inside);
      const row = await trx
        .updateTable('counters')
        .set((eb) => ({ value: eb('value', '+', 1) }))
        .where('name', '=', 'snapshots')
        .returning('value')
        .executeTakeFirstOrThrow();
      inside -= 1;
      return row.value;
    });
  const versions = await Promise.all(Array.from({ length: 40 }, (_, i) => write(i % 2 ? db : other)));
  await other.destroy();
  expect(most).toBe(1);
  expect(versions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
});

it('tells who waited too long for their turn to write that it is busy', async () => {
  let end = () => {};
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  const started = vi.fn(() => held);
  const first = writeTransaction(db, started);
  await vi.waitUntil(() => started.mock.calls.length > 0, 5_000);
  const second = expect(writeTransaction(db, (trx) => read(trx))).rejects.toMatchObject({ code: 'busy' });
  const present = performance.now();
  vi.spyOn(performance, 'now').mockReturnValue(present + 6_000);
  end();
  await Promise.all([first, second]);
});

it('reads while many writers wait for their turn', async () => {
  const writers = Array.from({ length: 20 }, () =>
    writeTransaction(db, (trx) => sql`select pg_sleep(0.02)`.execute(trx)),
  );
  let done = false;
  const writing = Promise.all(writers).then(() => {
    done = true;
  });
  await read();
  expect(done).toBe(false);
  await writing;
});
