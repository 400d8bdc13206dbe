import { chooseHair } from './hair.mjs';
import { lookOf } from './names.mjs';
import { HAIRS, skinsOf } from './palettes.mjs';

/**
 * @typedef {import('../random.mjs').Random} Random
 * @typedef {import('./palettes.mjs').Palette} Palette
 */

/** @type {((p: Palette) => string)[]} what stands behind the person */
const BACKDROPS = [
  () => '',
  (p) => `<circle cx="50" cy="50" r="37" fill="${p.light}" opacity=".55"/>`,
  (p) => `<path d="M0 62L100 34V100H0Z" fill="${p.second}" opacity=".8"/>`,
  (p) => `<circle cx="78" cy="24" r="15" fill="${p.light}"/>`,
  (p) =>
    `<g fill="${p.light}" opacity=".6"><circle cx="14" cy="18" r="5"/><circle cx="84" cy="14" r="5"/><circle cx="88" cy="46" r="5"/><circle cx="10" cy="52" r="5"/></g>`,
  (p) => `<path d="M0 24H100M0 44H100M0 64H100" stroke="${p.light}" stroke-width="7" opacity=".4"/>`,
  (p) => `<path d="M50 4L96 50L50 96L4 50Z" fill="${p.light}" opacity=".5"/>`,
];

const SHOULDERS = 'M12 101C12 82 30 75 43 73H57C70 75 88 82 88 101Z';

/** @type {((cloth: string, p: Palette, skin: string) => string)[]} */
const CLOTHES = [
  (cloth, _p, skin) =>
    `<path d="${SHOULDERS}" fill="${cloth}"/><path d="M41 72Q50 84 59 72Z" fill="${skin}"/>`,
  (cloth, p) =>
    `<path d="${SHOULDERS}" fill="${cloth}"/><path d="M41 73L50 86L59 73L64 76L52 95H48L36 76Z" fill="${p.light}"/>`,
  (cloth, _p, skin) =>
    `<path d="${SHOULDERS}" fill="${cloth}"/><path d="M42 72L50 88L58 72Z" fill="${skin}"/>`,
  (cloth) =>
    `<path d="${SHOULDERS}" fill="${cloth}"/><rect x="41" y="64" width="18" height="13" rx="4" fill="${cloth}" stroke="#0002"/>`,
  (cloth, p) =>
    `<path d="${SHOULDERS}" fill="${cloth}"/><path d="M16 90H84M13 98H87" stroke="${p.light}" stroke-width="4"/>`,
];

const INK = '#2a1d1a';

/** @type {string[]} */
const EYES = [
  `<circle cx="43" cy="46" r="2.4"/><circle cx="57" cy="46" r="2.4"/>`,
  `<path d="M40 46Q43 43 46 46M54 46Q57 43 60 46" fill="none" stroke="${INK}" stroke-width="2" stroke-linecap="round"/>`,
  `<path d="M40 46Q43 49 46 46M54 46Q57 49 60 46" fill="none" stroke="${INK}" stroke-width="2" stroke-linecap="round"/>`,
  `<ellipse cx="43" cy="46" rx="2" ry="3"/><ellipse cx="57" cy="46" rx="2" ry="3"/>`,
];

/** @type {string[]} */
const MOUTHS = [
  `<path d="M44 56Q50 61 56 56" fill="none" stroke="${INK}" stroke-width="2" stroke-linecap="round"/>`,
  `<path d="M43 55Q50 65 57 55Z" fill="#fff" stroke="${INK}" stroke-width="1.4" stroke-linejoin="round"/>`,
  `<path d="M46 57H54" stroke="${INK}" stroke-width="2" stroke-linecap="round"/>`,
  `<path d="M45 57Q52 60 56 55" fill="none" stroke="${INK}" stroke-width="2" stroke-linecap="round"/>`,
  `<ellipse cx="50" cy="57.500" rx="3" ry="3.500" fill="#8c2f39"/>`,
];

/** @type {((p: Palette) => string)[]} */
const GLASSES = [
  () =>
    `<g fill="#fff4" stroke="${INK}" stroke-width="1.8"><circle cx="42.500" cy="46" r="5.800"/><circle cx="57.500" cy="46" r="5.800"/><path d="M48.300 45.500h3.400"/></g>`,
  (p) =>
    `<g fill="${p.dark}"><rect x="36" y="42" width="12.500" height="8.500" rx="3.500"/><rect x="51.500" y="42" width="12.500" height="8.500" rx="3.500"/><path d="M48 44h4v2h-4z"/></g>`,
  (p) =>
    `<g fill="none" stroke="${p.first}" stroke-width="2.400"><rect x="36.500" y="41.500" width="11.500" height="9.500" rx="2"/><rect x="52" y="41.500" width="11.500" height="9.500" rx="2"/></g>`,
];

/** @param {string} hair @returns {string[]} */
const beards = (hair) => [
  `<path d="M33 48C33 66 41 71 50 71S67 66 67 48C65 56 60 53 50 53S35 56 33 48ZM44 57Q50 62 56 57Q50 54 44 57Z" fill="${hair}" fill-rule="evenodd"/>`,
  `<path d="M42 55Q46 51 50 53.500Q54 51 58 55Q54 57 50 55.500Q46 57 42 55Z" fill="${hair}"/>`,
  `<path d="M43 60Q50 56 57 60Q57 70 50 71Q43 70 43 60Z" fill="${hair}"/>`,
];

/** @param {Palette} p */
const headphones = (p) =>
  `<path d="M31 46C29 16 71 16 69 46" fill="none" stroke="${p.dark}" stroke-width="4"/><g fill="${p.first}" stroke="${p.dark}"><rect x="26" y="41" width="8" height="15" rx="4"/><rect x="66" y="41" width="8" height="15" rx="4"/></g>`;

/** A person, as one would cut them from paper. @param {Random} random @param {Palette} p @param {{ name: string, lang: string }} user */
export function portrait(random, p, { name, lang }) {
  const look = lookOf(name);
  const skin = random.pick(skinsOf(lang));
  const hairColour = random.pick(HAIRS.slice(0, random.chance(0.12) ? HAIRS.length : 7));
  const cloth = random.pick([p.first, p.second, p.dark, p.light]);
  const accent = random.pick([p.first, p.second, p.dark].filter((colour) => colour !== cloth));
  const draw = chooseHair(random, look);
  const hair = draw(hairColour, accent);
  const ears = `<g fill="${skin}"><circle cx="33" cy="48" r="4"/><circle cx="67" cy="48" r="4"/></g>`;
  const head = `<rect x="43" y="58" width="14" height="17" rx="6" fill="${skin}"/><path d="M43 64Q50 70 57 64V67Q50 73 43 67Z" fill="#0002"/>${ears}<ellipse cx="50" cy="46" rx="17" ry="20" fill="${skin}"/>`;
  const cheeks = random.chance(0.5)
    ? `<g fill="#e2574c" opacity=".28"><circle cx="39" cy="53" r="3.500"/><circle cx="61" cy="53" r="3.500"/></g>`
    : '';
  const beard = look === 'man' && random.chance(0.45) ? random.pick(beards(hairColour)) : '';
  return [
    random.pick(BACKDROPS)(p),
    hair.back,
    random.pick(CLOTHES)(cloth, p, skin),
    head,
    cheeks,
    `<g fill="${INK}">${random.pick(EYES)}</g>`,
    beard || random.pick(MOUTHS),
    hair.front,
    random.chance(0.3) ? random.pick(GLASSES)(p) : '',
    random.chance(0.14) ? headphones(p) : '',
  ].join('');
}
