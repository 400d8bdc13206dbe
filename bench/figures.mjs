/**
 * What can be measured.
 * @typedef {object} Figure
 * @property {string} name as in `npm run bench -- <name>`
 * @property {string} title of its part of docs/performance.md
 * @property {string} entry below bench/
 * @property {number} mostMs it is ended after this
 * @property {boolean} [needsApp] runs against a production build
 * @property {boolean} [isProof] long: only `npm run proof` runs it
 */

/** @type {Figure[]} */
export const figures = [
  { name: 'fill', title: 'Fill of calls', entry: 'figures/fill.ts', mostMs: 90_000 },
  { name: 'go-live', title: 'Going live, until it is visible', entry: 'figures/go-live.ts', mostMs: 240_000 },
  { name: 'outage', title: 'Five minutes without X', entry: 'figures/outage.ts', mostMs: 120_000 },
  { name: 'wrong-ends', title: 'Wrong ends under faults', entry: 'figures/wrong-ends.ts', mostMs: 400_000 },
  { name: 'warm', title: 'A warm board', entry: 'figures/warm.mjs', mostMs: 240_000 },
];
