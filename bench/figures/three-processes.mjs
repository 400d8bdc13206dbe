import { setTimeout as delay } from 'node:timers/promises';
import { root } from '../../scripts/setup/root.mjs';
import { openHouse } from '../app/house.mjs';
import { measuredCopy } from '../app/measured-copy.mjs';
import { signIn } from '../app/sign-in.mjs';
import { mostWithin } from '../reliability/most-within.mjs';
import { report } from '../report.mjs';

// Three processes of the app on one store, people with boards open on each, others coming with boards
// nobody has looked at; the sandbox counts. Arguments: minutes.
const [minutes = '10'] = process.argv.slice(2);
const path = '/2/spaces/by/creator_ids';

/** @typedef {{ at: number, path: string, owner?: string, status: number | string }} Call */

const house = await openHouse(await measuredCopy(root), { apps: 3 });
try {
  const { samples } = await house.control('state');
  const { users } = await house.control('world');
  /** @type {string[]} */
  const handles = users.map((/** @type {{ username: string }} */ user) => user.username);
  const until = Date.now() + Number(minutes) * 60_000;
  let answered = 0;
  let failed = 0;
  await Promise.all(
    house.origins.map(async (origin, index) => {
      const cookie = await signIn(origin, house.sandbox, samples[0].usernames[index]);
      while (Date.now() < until) {
        // Mostly one's own board; now and then another one, as newcomers open.
        const isOwn = Math.random() < 0.7;
        const from = isOwn ? index * 100 : Math.floor(Math.random() * (handles.length - 100));
        const creators = handles.slice(from, from + (isOwn ? 150 : 100)).join(',');
        const response = await fetch(`${origin}/api/spaces?creators=${creators}`, { headers: { cookie } });
        await response.arrayBuffer();
        if (response.ok) answered += 1;
        else failed += 1;
        await delay(500 + Math.random() * 1_500);
      }
    }),
  );
  /** @type {{ calls: Call[] }} */
  const { calls } = await house.control('calls');
  const discovering = calls.filter((call) => call.path === path);
  const refused = calls.filter(({ status }) => status === 429).length;
  const times = discovering.map(({ at }) => at);
  const perOwner = [...new Set(discovering.map(({ owner }) => owner))].map((owner) =>
    mostWithin(
      discovering.filter((call) => call.owner === owner).map(({ at }) => at),
      900_000,
    ),
  );
  // X lets one call in ten come a little early, for networks shake; so do we when we count arrivals.
  const perSecond = mostWithin(times, 900);
  const most = Math.max(...perOwner);
  report({
    what: `${minutes} real minutes, 3 processes on one store: calls that arrived in any 0.9 s, and of a token`,
    measured: `at most ${perSecond} and ${most} of ${discovering.length} calls; ${refused} refused; ${answered} boards answered, ${failed} not`,
    reach: '1 and 300, none refused',
    isReached: perSecond <= 1 && most <= 300 && refused === 0 && failed === 0,
    limit: `${Number(minutes) * 60} calls at one a second`,
  });
} finally {
  await house.close();
}
