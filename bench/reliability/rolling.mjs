import { setTimeout as delay } from 'node:timers/promises';
import { ensureBuild } from '../../scripts/setup/build.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { report } from '../report.mjs';
import { openFleet } from './fleet.mjs';
import { rollOver } from './roll-over.mjs';

// Two instances on one PostgreSQL behind a load balancer, replaced one after the other under load, again and
// again. Arguments: rounds, people.
const [rounds = '3', people = '40'] = process.argv.slice(2).map(String);

await ensureBuild(root, console.log);
const fleet = await openFleet({ instances: 2 });
try {
  const course = await rollOver(fleet, {
    rounds: Number(rounds),
    people: Number(people),
    streams: Number(people) * 2,
  });
  for (const answer of course.failed.slice(0, 20))
    console.log(`${answer.what}: ${answer.status} ${answer.why ?? ''} ${answer.text.slice(0, 120)}`);
  if (course.failed.length > 0)
    for (const line of fleet.instances.takeTroubles().slice(-10)) console.log(line);
  for (const row of course.rows) report(row);
  await delay(100);
} finally {
  await fleet.close();
}
process.exit();
