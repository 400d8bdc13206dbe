/**
 * @typedef {import('../random.mjs').Random} Random
 * @typedef {import('./palettes.mjs').Palette} Palette
 */

/** @param {number} y @param {number} gap @param {number} r */
const eyes = (y, gap, r) =>
  `<g fill="#221a1a"><circle cx="${50 - gap}" cy="${y}" r="${r}"/><circle cx="${50 + gap}" cy="${y}" r="${r}"/></g><g fill="#fff"><circle cx="${50 - gap + 1}" cy="${y - 1}" r="${r / 3}"/><circle cx="${50 + gap + 1}" cy="${y - 1}" r="${r / 3}"/></g>`;

/** @type {((coat: string, p: Palette) => string)[]} */
const CREATURES = [
  // fox
  (coat, p) =>
    `<path d="M20 22L40 34H60L80 22L82 56C78 74 62 88 50 90C38 88 22 74 18 56Z" fill="${coat}"/><path d="M18 56C30 54 44 62 50 90C38 88 22 74 18 56ZM82 56C70 54 56 62 50 90C62 88 78 74 82 56Z" fill="${p.light}"/>${eyes(54, 14, 4)}<path d="M45 82H55L50 90Z" fill="#221a1a"/>`,
  // cat
  (coat, p) =>
    `<path d="M22 18L42 32H58L78 18L80 58C80 76 66 86 50 86S20 76 20 58Z" fill="${coat}"/><path d="M27 27L36 33L28 40ZM73 27L64 33L72 40Z" fill="${p.light}"/>${eyes(54, 14, 5)}<path d="M46 64H54L50 69Z" fill="#221a1a"/><path d="M50 69V72M50 72Q45 77 41 73M50 72Q55 77 59 73M30 66H14M31 70L16 74M70 66H86M69 70L84 74" fill="none" stroke="#221a1a" stroke-width="1.800" stroke-linecap="round"/>`,
  // owl
  (coat, p) =>
    `<path d="M22 20Q50 34 78 20V62C78 82 64 92 50 92S22 82 22 62Z" fill="${coat}"/><circle cx="37" cy="48" r="14" fill="${p.light}"/><circle cx="63" cy="48" r="14" fill="${p.light}"/>${eyes(48, 13, 6)}<path d="M45 58H55L50 68Z" fill="${p.second}"/><path d="M36 76Q40 81 44 76M46 76Q50 81 54 76M56 76Q60 81 64 76" fill="none" stroke="${p.light}" stroke-width="2.500"/>`,
  // bear
  (coat, p) =>
    `<circle cx="27" cy="30" r="12" fill="${coat}"/><circle cx="73" cy="30" r="12" fill="${coat}"/><circle cx="27" cy="30" r="6" fill="${p.light}"/><circle cx="73" cy="30" r="6" fill="${p.light}"/><ellipse cx="50" cy="56" rx="33" ry="32" fill="${coat}"/><ellipse cx="50" cy="68" rx="16" ry="13" fill="${p.light}"/>${eyes(50, 13, 4)}<ellipse cx="50" cy="62" rx="5.500" ry="4" fill="#221a1a"/><path d="M50 66V71M43 72Q50 78 57 72" fill="none" stroke="#221a1a" stroke-width="2" stroke-linecap="round"/>`,
  // bird
  (coat, p) =>
    `<path d="M24 96C14 50 34 22 56 22C76 22 84 40 80 58C76 80 60 88 58 96Z" fill="${coat}"/><path d="M78 42L96 48L78 55Z" fill="${p.second}"/><path d="M30 96C28 70 40 60 56 64C58 78 50 90 48 96Z" fill="${p.light}" opacity=".85"/><circle cx="64" cy="42" r="7" fill="${p.light}"/><circle cx="65" cy="42" r="4" fill="#221a1a"/><path d="M48 24Q44 10 34 12M54 22Q54 8 46 6" fill="none" stroke="${coat}" stroke-width="4" stroke-linecap="round"/>`,
  // frog
  (coat, p) =>
    `<circle cx="30" cy="34" r="14" fill="${coat}"/><circle cx="70" cy="34" r="14" fill="${coat}"/><ellipse cx="50" cy="60" rx="38" ry="29" fill="${coat}"/><circle cx="30" cy="34" r="9" fill="${p.light}"/><circle cx="70" cy="34" r="9" fill="${p.light}"/>${eyes(34, 20, 5)}<path d="M28 62Q50 80 72 62" fill="none" stroke="#221a1a" stroke-width="2.500" stroke-linecap="round"/><g fill="${p.second}" opacity=".7"><circle cx="24" cy="62" r="5"/><circle cx="76" cy="62" r="5"/></g>`,
  // octopus
  (coat, p) =>
    `<path d="M20 56C16 26 32 12 50 12S84 26 80 56C82 70 90 74 92 86C82 92 76 84 72 76C70 88 72 94 62 96C56 92 58 84 54 78C50 78 50 78 46 78C42 84 44 92 38 96C28 94 30 88 28 76C24 84 18 92 8 86C10 74 18 70 20 56Z" fill="${coat}"/>${eyes(48, 12, 5.5)}<path d="M43 60Q50 66 57 60" fill="none" stroke="#221a1a" stroke-width="2.200" stroke-linecap="round"/><g fill="${p.light}" opacity=".6"><circle cx="34" cy="28" r="3"/><circle cx="44" cy="21" r="2"/><circle cx="68" cy="30" r="4"/></g>`,
];

/** @param {Random} random @param {Palette} p */
export function creature(random, p) {
  const coat = random.pick([p.first, p.second, p.dark].filter((colour) => colour !== p.ground));
  const halo = random.chance(0.5) ? `<circle cx="50" cy="52" r="44" fill="${p.light}" opacity=".35"/>` : '';
  const draw = random.pick(CREATURES);
  return `${halo}${draw(coat, coat === p.second ? { ...p, second: p.first } : p)}`;
}
