import { ensureBuild } from '../../scripts/setup/build.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { report } from '../report.mjs';
import { openFleet } from './fleet.mjs';
import { rowsOf, takeStoreAway } from './without-store.mjs';

// PostgreSQL is gone for a while, in both ways a server can be; two instances live on. Arguments: seconds.
const [awayS = 30] = process.argv.slice(2).map(Number);

await ensureBuild(root, console.log);
for (const how of /** @type {const} */ (['cut', 'freeze'])) {
  const fleet = await openFleet({ instances: 2 });
  try {
    const course = await takeStoreAway(fleet, { how, awayMs: awayS * 1_000 });
    const others = course.dishonest.map(
      ({ what, status, why = '', text }) => `${what}: ${status} ${why} ${text.slice(0, 160)}`,
    );
    for (const other of [...new Set(others)].slice(0, 12)) console.log(other);
    for (const row of rowsOf(course)) report(row);
  } finally {
    await fleet.close();
  }
}
process.exit();
