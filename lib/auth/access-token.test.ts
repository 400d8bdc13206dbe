import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { FakeX } from '@/lib/auth/fake-x';
import { sealTokens } from '@/lib/auth/sealed-tokens';
import { bundledForNode, root } from '@/lib/db/bundle-for-test';
import type { Db } from '@/lib/db/connection';
import { createTestStore, type TestStore } from '@/lib/db/test-store';
import { saveTokens } from '@/lib/db/tokens';

declare module 'vitest' {
  interface ProvidedContext {
    isProof: boolean;
  }
}

const processes = 4;
const callers = 50;
const rounds = inject('isProof') ? 20 : 5;
const userId = '1001';

/** A process of its own that answers each line, a stale token, with what all its callers were given. */
const program = `
import { createInterface } from 'node:readline';
const { accessTokenFor } = await import(process.argv[1]);
console.log('ready');
for await (const staleToken of createInterface({ input: process.stdin })) {
  const asked = Array.from({ length: ${callers} }, () => accessTokenFor('${userId}', { staleToken }));
  const answers = await Promise.all(asked.map((answer) => answer.catch((error) => String(error))));
  console.log(JSON.stringify(answers.map((answer) => answer.accessToken ?? answer)));
}
`;

type Child = ChildProcessByStdio<Writable, Readable, null>;
const x = new FakeX();
const children: Child[] = [];
let db: Db;
let testStore: TestStore;
const bundles = bundledForNode(['lib/auth/access-token.ts']);

function spawnCaller(tokenKeys: string): { child: Child; lines: AsyncIterator<string> } {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, ...bundles], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...testStore.variables,
      X_CLIENT_ID: 'client',
      X_API_ORIGIN: x.origin,
      X_AUTH_ORIGIN: x.origin,
      NEXTAUTH_SECRET: 'a secret of more than thirty-two characters',
      TOKEN_KEYS: tokenKeys,
    },
  });
  children.push(child);
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

beforeAll(async () => {
  await x.start();
  testStore = await createTestStore();
  db = await testStore.open();
});
afterAll(async () => {
  for (const child of children) child.kill();
  await x.stop();
  await testStore.remove();
});

describe('a refresh storm', () => {
  it(`of ${processes} processes × ${callers} callers × ${rounds} rounds makes exactly ${rounds} refreshes`, {
    timeout: 12_000 * rounds,
  }, async () => {
    const key = Buffer.alloc(32, 3);
    const issued = x.issue(userId, 'offline.access');
    const { access_token: accessToken, refresh_token: refreshToken = null } = issued;
    const tokens = { accessToken, refreshToken, scope: issued.scope, expiresAt: Date.now() + 7_200_000 };
    await saveTokens(db, userId, sealTokens([{ id: 'k1', key }], userId, tokens));
    const storm = Array.from({ length: processes }, () => spawnCaller(`k1:${key.toString('base64')}`));
    for (const { lines } of storm) expect((await lines.next()).value).toBe('ready');

    let stale = accessToken;
    for (let round = 1; round <= rounds; round++) {
      for (const { child } of storm) child.stdin.write(`${stale}\n`);
      const answers = await Promise.all(
        storm.map(async ({ lines }) => JSON.parse((await lines.next()).value)),
      );
      const given: string[] = answers.flat();
      expect(given).toHaveLength(processes * callers);
      expect([...new Set(given)]).toEqual([given[0]]);
      expect(given[0]).not.toBe(stale);
      expect(x.accessTokens.has(given[0] ?? '')).toBe(true);
      expect(x.callsTo('/2/oauth2/token')).toHaveLength(round);
      stale = given[0] ?? '';
    }
  });
});
