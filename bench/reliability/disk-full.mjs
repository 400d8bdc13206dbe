import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from '../../scripts/setup/build.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { askOnce, signInAll } from './crowd.mjs';
import { openFleet } from './fleet.mjs';
import { keysOf, stillTown } from './town.mjs';

// A real disk that is really full: the store's folder is a file system of a few megabytes, and something else fills
// it. Needs to be allowed to mount one.
const boardSize = 20;

await ensureBuild(root, console.log);
const folder = mkdtempSync(join(tmpdir(), 'spaceboard-small-disk-'));
execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folder]);
try {
  const fleet = await openFleet({ instances: 2, store: 'file', settings: { DATA_DIR: folder } });
  try {
    await fleet.control('world', stillTown({ people: boardSize, live: 5 }), 'PUT');
    const [person] = await signInAll(fleet.origin, fleet.sandbox, ['towner_0']);
    if (!person) throw new Error('nobody signed in');
    const board = `${fleet.origin}/api/spaces?creators=${keysOf(0, boardSize)}`;
    const lists = `${fleet.origin}/api/watchlists`;
    const write = (/** @type {string} */ name) =>
      askOnce(lists, { ...person, method: 'POST', body: { name, description: 'x'.repeat(400) } });
    const before = [await askOnce(board, person), await write('Before')];
    const ballast = join(folder, 'ballast');
    for (let size = 16_000_000; size >= 1_024; size = Math.floor(size / 2)) {
      try {
        writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' });
      } catch {
        // As much as went in stays.
      }
    }
    const full = [];
    for (let i = 0; i < 12; i += 1) full.push(await write(`Full ${i}`));
    const reads = [];
    for (let i = 0; i < 12; i += 1) reads.push(await askOnce(i % 2 ? board : lists, person));
    rmSync(ballast);
    const after = [await askOnce(board, person), await write('After')];
    const stored = await askOnce(lists, person);
    const acknowledged = [...before, ...full, ...after].filter(({ status }) => status === 201);
    const names = acknowledged.map(({ text }) => JSON.parse(text).list.name);
    const missing = names.filter((name) => !stored.text.includes(name));
    const refused = full.filter(({ status }) => status !== 201);
    const isSaid = refused.every(({ status, text }) => status === 503 && text.includes('store-unavailable'));
    const rows = [
      {
        what: 'a file system of 16 MB, full: writes refused, with 503 `store-unavailable`',
        measured: `${refused.length} of ${full.length}; ${isSaid ? 'all' : refused.map(({ status }) => status).join(', ')}`,
        reach: 'some, all of them so',
        isReached: refused.length > 0 && isSaid,
      },
      {
        what: 'the same: reads meanwhile that were answered; the first board and write after room was made',
        measured: `${reads.filter(({ status }) => status === 200).length} of ${reads.length}; ${after.map(({ status }) => status).join(', ')}`,
        reach: 'all; 200, 201, without a restart',
        isReached:
          reads.every(({ status }) => status === 200) && after[0]?.status === 200 && after[1]?.status === 201,
      },
      {
        what: 'the same: writes acknowledged and lost',
        measured: `${missing.length} of ${names.length}`,
        reach: '0',
        isReached: missing.length === 0 && names.length > 1,
      },
    ];
    for (const row of rows) console.log(`@row ${JSON.stringify(row)}`);
  } finally {
    await fleet.close();
  }
} finally {
  execFileSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
