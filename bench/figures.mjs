/**
 * What can be measured.
 * @typedef {object} Figure
 * @property {string} name as in `npm run bench -- <name>`
 * @property {string} title of its part of docs/performance.md
 * @property {string} entry below bench/; one in TypeScript is bundled with the app's own code
 * @property {string[]} [args]
 * @property {number} mostMs it is ended after this
 * @property {boolean} [needsPostgres] the address of one comes as the last argument
 * @property {boolean} [isProof] long: `npm run proof` runs it, and a reach that is missed fails it
 * @property {string} [document] where its table stands; docs/performance.md
 * @property {string[]} [columns] other ones than usual
 */

const minute = 60_000;
const reliability = { document: 'docs/reliability.md', isProof: true };

/** @type {Figure[]} */
export const figures = [
  { name: 'fill', title: 'Fill of calls', entry: 'figures/fill.ts', mostMs: 2 * minute },
  {
    name: 'go-live',
    title: 'Going live, until it is visible',
    entry: 'figures/go-live.ts',
    mostMs: 4 * minute,
  },
  { name: 'outage', title: 'Five minutes without X', entry: 'figures/outage.ts', mostMs: 2 * minute },
  {
    name: 'wrong-ends',
    title: 'Wrong ends under faults',
    entry: 'figures/wrong-ends.ts',
    mostMs: 6 * minute,
  },
  { name: 'cost', title: 'Cost of a turn', entry: 'figures/cost.ts', mostMs: minute },
  { name: 'warm', title: 'A warm board', entry: 'figures/warm.mjs', mostMs: 4 * minute },
  {
    name: 'streams',
    title: 'Open streams',
    entry: 'figures/streams.mjs',
    args: ['1000', '5000'],
    mostMs: 6 * minute,
  },
  { name: 'views', title: 'Presses on a board of very many', entry: 'figures/views.mjs', mostMs: 5 * minute },
  { name: 'page', title: 'A first visit', entry: 'figures/page.mjs', mostMs: 10 * minute },
  {
    name: 'budget',
    title: 'X’s limits, kept: virtual hours',
    entry: 'figures/budget.ts',
    args: ['24'],
    mostMs: 60 * minute,
    needsPostgres: true,
    isProof: true,
  },
  {
    name: 'three-processes',
    title: 'X’s limits, kept: three processes',
    entry: 'figures/three-processes.mjs',
    args: ['10'],
    mostMs: 15 * minute,
    isProof: true,
  },
  {
    name: 'eight-hours',
    title: 'A day on an open board',
    entry: 'figures/eight-hours.mjs',
    args: ['8'],
    mostMs: 12 * minute,
    isProof: true,
  },
  {
    ...reliability,
    name: 'faults',
    title: 'Every fault of X, everywhere',
    entry: 'reliability/faults.mjs',
    columns: ['board', 'proxy', 'sign-in', 'import', 'search', ''],
    mostMs: 30 * minute,
  },
  {
    ...reliability,
    name: 'rolling',
    title: 'Instances replaced under load',
    entry: 'reliability/rolling.mjs',
    args: ['3', '40'],
    mostMs: 5 * minute,
  },
  {
    ...reliability,
    name: 'kills',
    title: 'Instances killed',
    entry: 'reliability/kills.mjs',
    args: ['5'],
    mostMs: 10 * minute,
  },
  {
    ...reliability,
    name: 'store-away',
    title: 'PostgreSQL gone',
    entry: 'reliability/store-away.mjs',
    args: ['30'],
    mostMs: 5 * minute,
  },
  {
    ...reliability,
    name: 'load',
    title: 'A full house',
    entry: 'reliability/load.mjs',
    args: ['10', '200', '1000'],
    mostMs: 20 * minute,
  },
  {
    ...reliability,
    name: 'clock-jumps',
    title: 'Clocks that are set',
    entry: 'reliability/clock-jumps.mjs',
    args: ['45'],
    mostMs: 12 * minute,
  },
  {
    ...reliability,
    name: 'disk-full',
    title: 'A disk that is full, or read-only',
    entry: 'reliability/disk-full.mjs',
    mostMs: 3 * minute,
  },
];
