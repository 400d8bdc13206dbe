import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundledForNode, root } from '@/lib/db/bundle-for-test';
import { announceChange, onChange } from '@/lib/db/changes';
import { closeStore, store } from '@/lib/db/connection';
import { writeNote } from '@/lib/db/notes';
import { createTestStore, type TestStore } from '@/lib/db/test-store';
import { parseEnv } from '@/lib/env';
import { hearLog } from '@/lib/logging/test-log';

const bundles = bundledForNode(['lib/db/changes.ts', 'lib/db/connection.ts', 'lib/db/notes.ts']);
const secrets = {
  NEXTAUTH_SECRET: 'a secret of more than thirty-two characters',
  TOKEN_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
};

/** A process of its own that says what it hears, and announces each line it is given. */
const program = `
import { createInterface } from 'node:readline';
const [changes, connection, notes] = await Promise.all(process.argv.slice(1).map((path) => import(path)));
const db = await connection.store();
changes.onChange('snapshots', (payload) => console.log('heard', payload ?? 'something'));
for await (const line of createInterface({ input: process.stdin })) {
  await notes.writeNote(db, 'test', line);
  await changes.announceChange(db, 'snapshots', line);
}
await connection.closeStore();
`;

let testStore: TestStore;
let child: ChildProcessByStdio<Writable, Readable, null>;
let lines: AsyncIterator<string>;

beforeEach(async () => {
  testStore = await createTestStore();
  globalThis.spaceboardEnv = parseEnv({ ...secrets, ...testStore.variables });
  await store();
  child = spawn(process.execPath, ['--input-type=module', '-e', program, ...bundles], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...secrets, ...testStore.variables },
  });
  lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  // It hears something once it listens.
  expect((await lines.next()).value).toBe('heard something');
}, 30_000);
afterEach(async () => {
  child.kill();
  await closeStore();
  globalThis.spaceboardEnv = undefined;
  await testStore.remove();
});

/** What a listener of this process has heard; waits for it. */
function listen() {
  const heard: (string | undefined)[] = [];
  const stop = onChange('snapshots', (payload) => heard.push(payload));
  return { heard, stop, until: (count: number) => vi.waitUntil(() => heard.length >= count, 5_000) };
}

describe('a change announced', () => {
  it('here reaches a process of its own, and its listeners here at once', async () => {
    const here = listen();
    await here.until(1);
    const db = await store();
    await writeNote(db, 'test', 1);
    await announceChange(db, 'snapshots', '1,2');
    expect(here.heard.at(-1)).toBe('1,2');
    const said = (await lines.next()).value;
    // Through a file only that there was something, not what.
    expect(said).toBe(testStore.variables.DATABASE_URL ? 'heard 1,2' : 'heard something');
    here.stop();
  });

  it('by a process of its own reaches this one, once it listens', async () => {
    const here = listen();
    await here.until(1);
    child.stdin.write('7\n');
    expect((await lines.next()).value).toBe('heard 7');
    await here.until(2);
    expect(here.heard[1]).toBe(testStore.variables.DATABASE_URL ? '7' : undefined);
    here.stop();
  });

  it('is heard once by whoever announced it', async () => {
    const here = listen();
    await here.until(1);
    here.heard.length = 0;
    await announceChange(await store(), 'snapshots', 'mine');
    child.stdin.write('theirs\n');
    await here.until(2);
    expect(here.heard.filter((payload) => payload === 'mine')).toHaveLength(1);
    here.stop();
  });

  it('with more to say than travels says at least that there is something', async () => {
    const long = 'x'.repeat(8_000);
    const db = await store();
    await writeNote(db, 'test', 1);
    await announceChange(db, 'snapshots', long);
    expect((await lines.next()).value).toBe('heard something');
  });

  it('does not fall silent because one listener fails', async () => {
    hearLog();
    const stop = onChange('snapshots', () => {
      throw new Error('broken');
    });
    const here = listen();
    await announceChange(await store(), 'snapshots', 'still here');
    expect(here.heard).toContain('still here');
    here.stop();
    stop();
  });
});
