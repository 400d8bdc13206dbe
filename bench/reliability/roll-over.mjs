import { setTimeout as delay } from 'node:timers/promises';
import { percentile } from '../app/load.mjs';
import { askOnce, keepActing } from './crowd.mjs';
import { seconds, summarize } from './lives.mjs';
import { settleTown } from './settle-town.mjs';
import { keepWriting } from './writer.mjs';

/** What an instance may take from the signal to its end. */
const longestEndMs = 10_000;

/**
 * Replaces one instance after the other while people look, write and hold streams.
 * @param {import('./fleet.mjs').Fleet} fleet
 * @param {{ rounds: number, people: number, streams: number, replaced?: number[], seenMs?: number }} size
 *   `replaced`: which instances, in turn; `seenMs`: how soon the balancer sees one that is there again
 */
export async function rollOver(fleet, { rounds, people, streams, replaced = [0, 1], seenMs = 4_000 }) {
  const { crowd, over, signal, urlOf, hold } = await settleTown(fleet, { people, boardSize: 20, live: 10 });
  const held = Array.from({ length: streams }, (_, i) => hold(i));
  /** @type {import('./crowd.mjs').Answer[]} */
  const answers = [];
  let asked = 0;
  const acting = crowd.map((person, i) => {
    const act = () => {
      asked += 1;
      if (asked % 5 === 0) return askOnce(urlOf('/board', i), person);
      return askOnce(asked % 5 === 1 ? `${fleet.origin}/api/watchlists` : urlOf('/api/spaces', i), person);
    };
    return keepActing(
      act,
      { pauseMs: () => 700 + Math.random() * 600, signal },
      (answer) => void answers.push(answer),
    );
  });
  const writers = crowd
    .slice(0, 5)
    .map((person) => keepWriting(fleet.origin, person, { pauseMs: 50, signal }));
  await delay(seenMs);
  /** @type {{ code: number | null, tookMs: number }[]} */
  const ends = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const index of replaced) {
      ends.push(await fleet.instances.end(index));
      await fleet.instances.start(index);
      // The balancer has to see it before the next one goes.
      await delay(seenMs);
    }
  }
  await delay(2_000);
  const { byes, cut, open, away } = summarize(held.map(({ life }) => life));
  over.abort();
  await Promise.all([...acting, ...writers.map(({ done }) => done), ...held.map(({ done }) => done)]);
  const areThere = await Promise.all(writers.map(({ writing }) => writing.isAllThere()));
  const refused = writers.flatMap(({ writing }) => writing.refused);
  const failed = [...answers.filter(({ status }) => status !== 200), ...refused];
  const saved = writers.reduce((all, { writing }) => all + writing.saved, 0);
  const lost = areThere.filter((isThere) => !isThere).length;
  const slowest = Math.max(...ends.map(({ tookMs }) => tookMs));
  const times = answers.map(({ ms }) => ms);
  const rows = [
    {
      what: `two instances, each replaced ${rounds} × under load of ${people} people: failed requests`,
      measured: `${failed.length} of ${answers.length + saved + refused.length}; p50 ${percentile(times, 0.5).toFixed(0)} ms, p99 ${percentile(times, 0.99).toFixed(0)} ms`,
      reach: '0',
      isReached: failed.length === 0 && answers.length > 0,
    },
    {
      what: 'the same: writes acknowledged and lost',
      measured: `${lost > 0 ? `in ${lost} lists` : '0'} of ${saved}`,
      reach: '0',
      isReached: lost === 0 && saved > 0,
    },
    {
      what: `the same: ${streams} streams told to come back, cut off, open at the end; away p50 / worst`,
      measured: `${byes}, ${cut}, ${open}; ${away}`,
      reach: 'none cut off, all open',
      isReached: cut === 0 && open === streams,
    },
    {
      what: 'the same: from SIGTERM to the end, slowest; exit codes',
      measured: `${seconds(slowest)}; ${[...new Set(ends.map(({ code }) => code))].join(', ')}`,
      reach: '≤ 10 s, 0',
      isReached: slowest <= longestEndMs && ends.every(({ code }) => code === 0),
    },
  ];
  return { rows, failed };
}
