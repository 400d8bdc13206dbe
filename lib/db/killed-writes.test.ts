import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { bundledForNode, root } from '@/lib/db/bundle-for-test';
import type { Db } from '@/lib/db/connection';
import { writeNote } from '@/lib/db/notes';
import { type TestStore, withEmptyStore } from '@/lib/db/test-store';

declare module 'vitest' {
  interface ProvidedContext {
    isProof: boolean;
  }
}

const bundles = bundledForNode(['lib/db/connection.ts', 'lib/db/notes.ts']);
const isSqlite = inject('storeKind') === 'sqlite';
const kills = inject('isProof') ? 30 : 3;

/**
 * A process on the store as a server is one, that writes and says what it was told is written, with a pause between
 * two writes: without any it would never free what its writes took.
 */
const program = `
const [pauseMs, ...paths] = process.argv.slice(2);
const [connection, notes] = await Promise.all(paths.map((path) => import(path)));
const { DATABASE_URL, DATA_DIR } = process.env;
const db = await (DATABASE_URL ? connection.openPostgres(DATABASE_URL) : connection.openStore(DATA_DIR));
for (let n = 0; ; n += 1) {
  const name = process.argv[1] + ' ' + n;
  await notes.writeNote(db, name, { n, text: 'x'.repeat(2_000) });
  console.log(name);
  await new Promise((resolve) => setTimeout(resolve, Number(pauseMs)));
}
`;

let store: TestStore;
let db: Db;

withEmptyStore((opened, own) => {
  db = opened;
  store = own;
});

type Writer = { child: ChildProcess; written: string[]; ended: Promise<void> };

function startWriter(name: string, pauseMs: number): Writer {
  const args = ['--input-type=module', '-e', program, name, String(pauseMs), ...bundles];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...store.variables },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const written: string[] = [];
  const ended = (async () => {
    for await (const line of createInterface({ input: child.stdout })) written.push(line);
  })();
  return { child, written, ended };
}

const names = async () =>
  new Set((await db.selectFrom('notes').select('name').execute()).map(({ name }) => name));

it(`killed ${kills} times while it writes, beside another that writes too, a process loses nothing it was told is written`, async () => {
  // Slow enough that what is looked through after each kill stays small.
  const other = startWriter('other', 5);
  for (let kill = 0; kill < kills; kill += 1) {
    const { child, written, ended } = startWriter(`writer ${kill}`, 0);
    while (written.length < 5) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 31));
    child.kill('SIGKILL');
    await ended;
    const found = await names();
    expect(written.filter((name) => !found.has(name))).toEqual([]);
    if (!isSqlite) continue;
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
    expect(rows).toEqual([{ integrity_check: 'ok' }]);
  }
  const before = other.written.length;
  while (other.written.length < before + 5) await new Promise((resolve) => setTimeout(resolve, 5));
  other.child.kill('SIGKILL');
  await other.ended;
  const found = await names();
  expect(other.written.filter((name) => !found.has(name))).toEqual([]);
}, 240_000);

const refusals = isSqlite
  ? [
      {
        what: 'a disk that is full',
        on: sql`pragma max_page_count = 1`,
        off: sql`pragma max_page_count = 1000000`,
        code: 'SQLITE_FULL',
      },
      {
        what: 'a disk that may only be read',
        on: sql`pragma query_only = on`,
        off: sql`pragma query_only = off`,
        code: 'SQLITE_READONLY',
      },
    ]
  : [
      {
        what: 'a database that may only be read',
        on: sql`select set_config('default_transaction_read_only', 'on', false) from generate_series(1, 1)`,
        off: sql`select set_config('default_transaction_read_only', 'off', false)`,
        code: '25006',
      },
    ];

describe.each(refusals)('$what', ({ on, off, code }) => {
  it('refuses what is to be written with its code, goes on with what is read, and works again after', async () => {
    await writeNote(db, 'before', { text: 'x' });
    await on.execute(db);
    const large = { text: 'x'.repeat(100_000) };
    await expect(writeNote(db, 'meanwhile', large)).rejects.toMatchObject({ code });
    expect([...(await names())]).toEqual(['before']);
    await off.execute(db);
    await writeNote(db, 'after', large);
    expect([...(await names())].sort()).toEqual(['after', 'before']);
  });
});
