import { report } from '@/bench/report.mjs';
import { pass } from '@/bench/virtual/install';
import { spoilAtRandom } from '@/bench/world/random-faults';
import { VirtualSpaceboard } from '@/bench/world/spaceboard';
import { store } from '@/lib/db/connection';
import { findSnapshots } from '@/lib/db/snapshots';
import type { Snapshot } from '@/lib/spaces/types';
import { createRandom } from '@/sandbox/world/random.mjs';

/**
 * Ten thousand turns of the collector before an X of which a third of the answers are broken, partial, empty
 * or refusals. Spaces come, begin, end and are cancelled all the while. After each turn every Space
 * that X truly has on is looked for on the boards: none may stand there as ended, cancelled or gone.
 */
const cycles = 10_000;
const turnMs = 3_750;
const share = 1 / 3;

const random = createRandom(20_261_121).next;
let faults = 0;
const board = new VirtualSpaceboard(20, () => 100 + random() * 300);
const { world } = board.x.box;

type Life = { id: string; creatorId: string; state: 'scheduled' | 'live' };
const lives = new Map<string, Life>();
const known = new Map<string, Snapshot>();
const everKnown = new Set<string>();
let serial = 0;
let ends = 0;

function put(life: Life, scheduledStart?: number): void {
  lives.set(life.id, life);
  world.put({ spaces: [{ ...life, ...(scheduledStart !== undefined && { scheduledStart }) }] });
}

/** One thing happens at X. */
function happen(): void {
  const present = [...lives.values()];
  const one = present[Math.floor(random() * present.length)];
  if (!one || lives.size < 15 || random() < 0.3) {
    serial += 1;
    const id = `1F${String(serial).padStart(11, '0')}`;
    const creatorId = board.creatorIds[Math.floor(random() * board.creatorIds.length)] ?? '';
    if (random() < 0.5) put({ id, creatorId, state: 'live' });
    else put({ id, creatorId, state: 'scheduled' }, Date.now() + random() * 1_800_000);
  } else if (one.state === 'scheduled' && random() < 0.6) put({ ...one, state: 'live' });
  else {
    lives.delete(one.id);
    ends += 1;
    if (random() < 0.5) world.put({ spaces: [{ ...one, state: 'ended' }] });
    else world.remove({ spaces: [one.id] });
  }
}

/** Spaces that X has on and our boards call over. */
async function wrongEnds(): Promise<string[]> {
  const snapshots = await findSnapshots(await store(), board.creatorIds, known);
  const wrong: string[] = [];
  for (const { spaces } of snapshots.values()) {
    for (const { id, state, goneSince } of spaces) {
      everKnown.add(id);
      if (lives.has(id) && (state === 'ended' || goneSince !== undefined)) wrong.push(id);
    }
  }
  return wrong;
}

await board.signIn('1');
board.start();
board.watch('1', board.creatorIds);
await pass(20_000);
board.x.spoil = spoilAtRandom(share, random, () => {
  faults += 1;
});
const wrong = new Set<string>();
for (let cycle = 0; cycle < cycles; cycle += 1) {
  if (random() < 0.25) happen();
  await pass(turnMs);
  for (const id of await wrongEnds()) wrong.add(id);
}
// Told the truth again, the boards find to it.
board.x.spoil = (reply) => reply;
await pass(180_000);
const snapshots = await findSnapshots(await store(), board.creatorIds);
const shown = new Set(
  [...snapshots.values()].flatMap(({ spaces }) =>
    spaces.filter(({ state, goneSince }) => state !== 'ended' && goneSince === undefined).map(({ id }) => id),
  ),
);
const lost = [...lives.keys()].filter((id) => !shown.has(id));
const undead = [...shown].filter((id) => !lives.has(id));
await board.close();

report({
  what: `wrong “ended”, “cancelled” or “gone” in ${cycles.toLocaleString('en')} cycles`,
  measured: `${wrong.size} of ${everKnown.size} Spaces; ${faults.toLocaleString('en')} broken answers, ${ends} true ends`,
  reach: '0',
  isReached: wrong.size === 0,
});
report({
  what: 'three minutes of true answers later: Spaces missing on boards, Spaces over but still shown as on',
  measured: `${lost.length}, ${undead.length}`,
  reach: '0, 0',
  isReached: lost.length + undead.length === 0,
});
