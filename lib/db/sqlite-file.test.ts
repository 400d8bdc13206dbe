import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '@/lib/db/connection';
import { savePeople } from '@/lib/db/people';

it('keeps every file of its own to the user who runs it', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'spaceboard-file-'));
  const db = await openStore(dir);
  await savePeople(db, [{ id: '1', handle: 'a', name: 'A' }], 1_763_747_000_000);
  const modes = readdirSync(dir).map((name) => [name, (statSync(join(dir, name)).mode & 0o777).toString(8)]);
  expect(modes).toContainEqual(['spaceboard.db-wal', '600']);
  expect(modes.filter(([, mode]) => mode !== '600')).toEqual([]);
  await db.destroy();
  // Closed, everything is in the one file, for whoever copies that alone.
  expect(
    readdirSync(dir).filter((name) => name.endsWith('-wal') && statSync(join(dir, name)).size > 0),
  ).toEqual([]);
  rmSync(dir, { recursive: true });
});
