import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { bundledForNode, root } from '@/lib/db/bundle-for-test';
import { findListCreatorIds } from '@/lib/db/list-creators';
import { createTestStore } from '@/lib/db/test-store';

const secrets = {
  NEXTAUTH_SECRET: 'a secret of more than thirty-two characters',
  TOKEN_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
};

/** A process of its own that saves one list of five hundred after the other, and says so. */
const program = `
const [lists, connection] = await Promise.all(process.argv.slice(1).map((path) => import(path)));
const db = await connection.store();
const creators = Array.from({ length: 500 }, (_, n) => ({ id: String(n + 1), note: 'a note' }));
for (let n = 0; n < 40; n += 1) {
  await lists.createList({ db, viewerId: '1', now: n }, { name: 'List', description: '', creators });
  console.log(n);
}
`;

const bundles = bundledForNode(['lib/watchlists/create-list.ts', 'lib/db/connection.ts']);

it.each([0, 2, 7, 19])(
  'a server killed in the middle of an import (%i ms) leaves nothing half-saved',
  async (ms) => {
    const testStore = await createTestStore();
    const db = await testStore.open();
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, ...bundles], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...secrets, ...testStore.variables },
    });
    let said = 0;
    for await (const _ of createInterface({ input: child.stdout })) {
      said += 1;
      if (said === 3) setTimeout(() => child.kill('SIGKILL'), ms);
    }
    expect(said).toBeLessThan(40);
    const lists = await db.selectFrom('lists').select('id').execute();
    expect(lists.length).toBeGreaterThanOrEqual(said);
    expect(lists.length).toBeLessThanOrEqual(said + 1);
    for (const { id } of lists) expect(await findListCreatorIds(db, id)).toHaveLength(500);
    const rows = await db.selectFrom('list_creators').select('list_id').distinct().execute();
    expect(rows).toHaveLength(lists.length);
    await db.destroy();
    await testStore.remove();
  },
);
