import { get } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from '../../scripts/setup/root.mjs';
import { openHouse } from '../app/house.mjs';
import { percentile } from '../app/load.mjs';
import { measuredCopy } from '../app/measured-copy.mjs';
import { signIn } from '../app/sign-in.mjs';
import { report } from '../report.mjs';

// Streams of one board of a hundred creators, open at once: what each costs in memory beside a stream of
// the same server that only says hello, and how long one creator's newer content takes to all of them.
const perSession = 50;
const changes = 12;

/**
 * @param {string} url @param {string} cookie
 * @param {(text: string) => void} onText
 * @returns {Promise<() => void>} closes it
 */
function openStream(url, cookie, onText) {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false, headers: { cookie } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url.slice(0, 60)}: ${response.statusCode}`));
      response.setEncoding('utf8');
      response.on('data', onText);
      response.once('data', () => resolve(() => request.destroy()));
      response.on('error', () => {});
    });
    request.on('error', reject);
  });
}

/** @param {number} count @param {(index: number) => Promise<() => void>} open twenty at a time */
async function openMany(count, open) {
  /** @type {(() => void)[]} */
  const closes = [];
  for (let from = 0; from < count; from += 20) {
    const some = Array.from({ length: Math.min(20, count - from) }, (_, i) => open(from + i));
    closes.push(...(await Promise.all(some)));
  }
  return closes;
}

const copy = await measuredCopy(root);
for (const count of process.argv.slice(2).map(Number)) {
  const house = await openHouse(copy);
  try {
    const [origin = ''] = house.origins;
    await house.control('pace', { paused: true });
    const { users } = await house.control('world');
    /** @type {{ id: string, username: string }[]} */
    const people = users.filter((/** @type {{ suspended: boolean }} */ user) => !user.suspended);
    /** @type {string[]} */
    const cookies = [];
    for (const { username } of people.slice(0, Math.ceil(count / perSession))) {
      cookies.push(await signIn(origin, house.sandbox, username));
    }
    const creators = people.slice(0, 100);
    const url = `${origin}/api/spaces/stream?creators=${creators.map(({ username }) => username).join(',')}`;
    const board = `${origin}/api/spaces?creators=${creators.map(({ username }) => username).join(',')}`;
    // Everything is known before the first is opened.
    for (let i = 0; i < 12; i += 1) {
      await (await fetch(board, { headers: { cookie: cookies[0] ?? '' } })).arrayBuffer();
      await delay(500);
    }
    const empty = await house.heapBytes();
    const bare = await openMany(count, () =>
      openStream(`${origin}/api/bare/stream`, cookies[0] ?? '', () => {}),
    );
    const bareEach = ((await house.heapBytes()) - empty) / count;
    for (const close of bare) close();
    await delay(3_000);

    /** @type {Map<string, number[]>} ms from the store to each stream, by Space */
    const arrived = new Map();
    const before = await house.heapBytes();
    const streams = await openMany(count, (index) => {
      let pending = '';
      return openStream(url, cookies[index % cookies.length] ?? '', (text) => {
        const now = Date.now();
        pending += text;
        const events = pending.split('\n\n');
        pending = events.pop() ?? '';
        for (const event of events) {
          if (!event.includes('event: snapshot')) continue;
          const space = /"id":"(1B\w{11})"/.exec(event)?.[1];
          const checkedAt = Number(/"checkedAt":(\d+)/.exec(event)?.[1]);
          if (space) arrived.set(space, [...(arrived.get(space) ?? []), now - checkedAt]);
        }
      });
    });
    await delay(3_000);
    const each = ((await house.heapBytes()) - before) / count;
    for (let i = 0; i < changes; i += 1) {
      const space = { id: `1B${String(i).padStart(11, '0')}`, creatorId: creators[i * 7]?.id, state: 'live' };
      await house.control('world', { put: { spaces: [space] } }, 'PUT');
      await delay(4_000);
    }
    const whole = [...arrived.values()].filter((times) => times.length >= count);
    const last = whole.map((times) => Math.max(...times));
    const all = whole.flat();
    report({
      what: `${count.toLocaleString('en')} open streams: memory each`,
      measured: `${(each / 1_000).toFixed(0)} kB, ${(each / bareEach).toFixed(2)} ×`,
      beside: `an empty stream of the same server ${(bareEach / 1_000).toFixed(0)} kB`,
      reach: '≤ 1.3 ×',
      isReached: each / bareEach <= 1.3,
    });
    report({
      what: `${count.toLocaleString('en')} open streams: store → client p99, store → last client (median)`,
      measured: `${percentile(all, 0.99)} ms, ${percentile(last, 0.5)} ms; ${whole.length} of ${changes} changes reached all`,
      ...(count <= 1_000 && {
        reach: 'p99 ≤ 300 ms',
        isReached: whole.length === changes && percentile(all, 0.99) <= 300,
      }),
    });
    for (const close of streams) close();
  } finally {
    await house.close();
  }
}
process.exit();
