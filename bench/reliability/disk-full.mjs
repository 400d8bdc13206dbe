import { ensureBuild } from '../../scripts/setup/build.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { askOnce, signInAll } from './crowd.mjs';
import { openFleet } from './fleet.mjs';
import { openSmallDisk, runApart } from './small-disk.mjs';
import { keysOf, stillTown } from './town.mjs';

/** @typedef {import('./crowd.mjs').Answer} Answer */

// A real disk that is really full, and that really turns read-only, below two servers: the store's folder is a
// file system of a few megabytes. Needs to be allowed to mount one.
const boardSize = 20;
const tries = 12;
const megabytes = 16;

/** @param {import('./fleet.mjs').Fleet} fleet */
async function oneReader(fleet) {
  await fleet.control('world', stillTown({ people: boardSize, live: 5 }), 'PUT');
  const [person] = await signInAll(fleet.origin, fleet.sandbox, ['towner_0']);
  if (!person) throw new Error('nobody signed in');
  const lists = `${fleet.origin}/api/watchlists`;
  /** @type {string[]} */
  const acknowledged = [];
  return {
    acknowledged,
    board: () => askOnce(`${fleet.origin}/api/spaces?creators=${keysOf(0, boardSize)}`, person),
    lists: () => askOnce(lists, person),
    async write(/** @type {string} */ name) {
      const body = { name, description: 'x'.repeat(400) };
      const answer = await askOnce(lists, { ...person, method: 'POST', body });
      if (answer.status === 201) acknowledged.push(name);
      return answer;
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof oneReader>>} Reader */

/** What somebody who writes and reads is answered meanwhile. @param {Reader} reader @param {string} name */
async function tryAll(reader, name) {
  /** @type {Answer[]} */
  const writes = [];
  /** @type {Answer[]} */
  const reads = [];
  for (let i = 0; i < tries; i += 1) writes.push(await reader.write(`${name} ${i}`));
  for (let i = 0; i < tries; i += 1) reads.push(await (i % 2 ? reader.board() : reader.lists()));
  const refused = writes.filter(({ status }) => status !== 201);
  const answered = reads.filter(({ status }) => status === 200);
  return {
    refused,
    isRead: answered.length === reads.length,
    readsWords: `${answered.length} of ${reads.length}`,
  };
}

/** @param {Answer} answer */
const isSaid = ({ status, text }) => status === 503 && text.includes('store-unavailable');

/** @param {string} what @param {Answer[]} refused @param {number} least */
function refusedRow(what, refused, least) {
  const areSaid = refused.every(isSaid);
  return {
    what: `a file system of ${megabytes} MB, ${what}: writes refused, with 503 \`store-unavailable\``,
    measured: `${refused.length} of ${tries}; ${areSaid ? 'all' : refused.map(({ status }) => status).join(', ')}`,
    reach: `${least === tries ? 'all' : 'some'}, all of them so`,
    isReached: refused.length >= least && areSaid,
  };
}

/** @param {Reader} reader @param {Awaited<ReturnType<typeof tryAll>>} tried @param {string} when @param {string} how */
async function afterRow(reader, { isRead, readsWords }, when, how) {
  const after = [await reader.board(), await reader.write(`After ${when}`)].map(({ status }) => status);
  return {
    what: `the same: reads meanwhile that were answered; the first board and write after ${when}`,
    measured: `${readsWords}; ${after.join(', ')}`,
    reach: `all; 200, 201, ${how}`,
    isReached: isRead && after[0] === 200 && after[1] === 201,
  };
}

/** @param {Reader} reader */
async function lostRow({ acknowledged, lists }) {
  const { text } = await lists();
  const missing = acknowledged.filter((name) => !text.includes(`"${name}"`));
  return {
    what: 'the same: writes acknowledged and lost',
    measured: `${missing.length} of ${acknowledged.length}`,
    reach: '0',
    isReached: missing.length === 0 && acknowledged.length > 1,
  };
}

/** @param {ReturnType<typeof openSmallDisk>} disk @param {import('./fleet.mjs').Fleet} fleet */
async function measure(disk, fleet) {
  const reader = await oneReader(fleet);
  await reader.board();
  await reader.write('Before');
  const rows = [];
  disk.fill();
  const full = await tryAll(reader, 'Full');
  disk.empty();
  rows.push(refusedRow('full', full.refused, 1));
  rows.push(await afterRow(reader, full, 'room was made', 'without a restart'));
  rows.push(await lostRow(reader));
  disk.turnReadOnly();
  const readOnly = await tryAll(reader, 'Read-only');
  await fleet.instances.endAll();
  disk.repair();
  for (const index of fleet.instances.ports.keys()) await fleet.instances.start(index);
  rows.push(refusedRow('turned read-only by an error of the disk', readOnly.refused, tries));
  rows.push(await afterRow(reader, readOnly, 'it was mended', 'with a restart: nobody may have it open'));
  rows.push(await lostRow(reader));
  for (const row of rows) console.log(`@row ${JSON.stringify(row)}`);
}

async function main() {
  await ensureBuild(root, console.log);
  const disk = openSmallDisk(megabytes * 1_000_000);
  try {
    const fleet = await openFleet({ instances: 2, store: 'file', settings: { DATA_DIR: disk.folder } });
    try {
      await measure(disk, fleet);
    } finally {
      await fleet.close();
    }
  } finally {
    disk.close();
  }
  process.exit();
}

if (await runApart()) await main();
