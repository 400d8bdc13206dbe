import { join } from 'node:path';
import { root } from '../../scripts/setup/root.mjs';
import { openHouse } from '../app/house.mjs';
import { percentile } from '../app/load.mjs';
import { measuredCopy } from '../app/measured-copy.mjs';
import { openBrowser } from '../app/open-board.mjs';
import { signIn } from '../app/sign-in.mjs';
import { firstLoad, totalBytes } from '../page/first-load.mjs';
import { isWeighed, packagesOf, weightOf } from '../page/library-costs.mjs';
import { lighthouse } from '../page/lighthouse.mjs';
import { vitalsOf } from '../page/vitals.mjs';
import { report } from '../report.mjs';

// What a first visit to a board loads, and how it comes to rest, beside an empty page of the same build.
const visits = 5;
const watchedMs = 6_000;

const kB = (/** @type {number} */ bytes) => `${(bytes / 1_000).toFixed(1)} kB`;
const median = (/** @type {number[]} */ values) => percentile(values, 0.5);

const house = await openHouse(await measuredCopy(root));
const [origin = ''] = house.origins;
const { samples } = await house.control('state');
/** @type {string[]} */
const handles = samples[0].usernames;
const cookie = await signIn(origin, house.sandbox, handles[0] ?? '');
const board = `/board?creators=${handles.join(',')}`;
const { browser, context } = await openBrowser(origin, cookie);
try {
  // Everything is checked before it is measured.
  await vitalsOf(context, board, 3_000);
  const [ofBoard, ofEmpty] = [
    totalBytes(await firstLoad(origin, board, cookie)),
    totalBytes(await firstLoad(origin, '/bare', cookie)),
  ];
  report({
    what: 'scripts that the board’s HTML names, gzipped: board ÷ empty page',
    measured: `${(ofBoard / ofEmpty).toFixed(2)} (${kB(ofBoard)})`,
    beside: `empty page ${kB(ofEmpty)}`,
    reach: '≤ 1.30',
    isReached: ofBoard / ofEmpty <= 1.3,
  });
  const packages = packagesOf(root, join(root, 'components/board/board-screen.tsx'));
  for (const [when, words] of /** @type {const} */ ([
    ['first', 'with the page'],
    ['later', 'when first needed'],
  ])) {
    for (const [name, names] of packages[when]) {
      if (!isWeighed(name)) continue;
      report({ what: `${name}, ${words}`, measured: kB(await weightOf(root, name, names)) });
    }
  }
  /** @type {{ board: { cls: number, lcpMs: number }[], empty: { cls: number, lcpMs: number }[] }} */
  const vitals = { board: [], empty: [] };
  for (let visit = 0; visit < visits; visit += 1) {
    vitals.board.push(await vitalsOf(context, board, watchedMs));
    vitals.empty.push(await vitalsOf(context, '/bare', 1_000));
  }
  const cls = Math.max(...vitals.board.map((each) => each.cls));
  report({
    what: `layout shift of a living board in ${watchedMs / 1_000} s, worst of ${visits} visits`,
    measured: cls.toFixed(4),
    reach: '< 0.02',
    isReached: cls < 0.02,
  });
  report({
    what: `largest paint, median of ${visits} visits`,
    measured: `${median(vitals.board.map((each) => each.lcpMs)).toFixed(0)} ms`,
    beside: `empty page ${median(vitals.empty.map((each) => each.lcpMs)).toFixed(0)} ms`,
  });
} finally {
  await browser.close();
}
try {
  /** @type {Awaited<ReturnType<typeof lighthouse>>[]} */
  const scores = [];
  for (let visit = 0; visit < visits; visit += 1) scores.push(await lighthouse(`${origin}${board}`, cookie));
  for (const name of /** @type {const} */ (['accessibility', 'best-practices', 'performance'])) {
    const score = median(scores.map((each) => each[name]));
    report({
      what: `Lighthouse 12.8.2, ${name}, median of ${visits}`,
      measured: `${score}`,
      ...(name !== 'performance' && { reach: '100', isReached: score === 100 }),
    });
  }
} finally {
  await house.close();
}
