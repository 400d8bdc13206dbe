/**
 * @typedef {import('../random.mjs').Random} Random
 * @typedef {import('./palettes.mjs').Palette} Palette
 */

/** Tiles of quarter circles, as in an old schoolbook. @param {Random} random @param {Palette} p */
export function tiles(random, p) {
  const cells = random.chance(0.5) ? 2 : 3;
  const side = 100 / cells;
  const colours = [p.first, p.second, p.light, p.dark];
  const out = [];
  for (let index = 0; index < cells * cells; index++) {
    const turn = random.int(0, 3) * 90;
    const at = `translate(${((index % cells) * side).toFixed(2)} ${(Math.floor(index / cells) * side).toFixed(2)}) scale(${(side / 10).toFixed(3)}) rotate(${turn} 5 5)`;
    const [under, over] = random.sample(colours, 2);
    const forms = [
      'M0 0A10 10 0 0 1 10 10H0Z',
      'M0 0H10L0 10Z',
      'M5 0A5 5 0 0 1 5 10A5 5 0 0 1 5 0Z',
      'M0 5A5 5 0 0 1 10 5V10H0Z',
    ];
    const ground = random.chance(0.6) ? `<path d="M0 0H10V10H0Z" fill="${under}"/>` : '';
    out.push(`<g transform="${at}">${ground}<path d="${random.pick(forms)}" fill="${over}"/></g>`);
  }
  return out.join('');
}

/** Sun, hills, sea. @param {Random} random @param {Palette} p */
export function landscape(random, p) {
  const x = random.int(24, 76);
  const sun = `<circle cx="${x}" cy="${random.int(26, 42)}" r="${random.int(11, 19)}" fill="${p.light}"/>`;
  const back = `<path d="M0 ${random.int(48, 62)}Q${random.int(15, 40)} ${random.int(26, 44)} 52 ${random.int(52, 60)}T100 ${random.int(44, 62)}V100H0Z" fill="${p.second}"/>`;
  const ahead = random.chance(0.5)
    ? `<path d="M0 ${random.int(70, 80)}Q${random.int(30, 50)} ${random.int(56, 66)} 60 ${random.int(70, 78)}T100 ${random.int(62, 74)}V100H0Z" fill="${p.first}"/>`
    : `<path d="M-4 100L${random.int(18, 34)} ${random.int(44, 56)}L52 100ZM34 100L${random.int(62, 78)} ${random.int(54, 64)}L106 100Z" fill="${p.first}"/>`;
  const near = random.chance(0.6)
    ? `<path d="M0 88Q12 82 25 88T50 88T75 88T100 88V101H0Z" fill="${p.dark}"/>`
    : `<path d="M0 92Q50 78 100 92V101H0Z" fill="${p.dark}"/>`;
  return `${sun}${back}${ahead}${near}`;
}

/** A planet with rings or bands among stars. @param {Random} random @param {Palette} p */
export function planet(random, p) {
  const stars = Array.from(
    { length: 9 },
    () =>
      `<circle cx="${random.int(4, 96)}" cy="${random.int(4, 96)}" r="${random.pick(['0.9', '1.4', '2'])}"/>`,
  );
  const r = random.int(22, 30);
  const tilt = random.int(-35, 35);
  const bands = `<g clip-path="inset(0 round 50%)"><path d="M${50 - r} 44H${50 + r}M${50 - r} 58H${50 + r}" stroke="${p.second}" stroke-width="${random.int(4, 8)}" opacity=".9"/></g>`;
  const ring = random.chance(0.7)
    ? `<path d="M${50 - r - 14} 50A${r + 14} 9 0 0 0 ${50 + r + 14} 50" fill="none" stroke="${p.light}" stroke-width="4.500" stroke-linecap="round"/>`
    : `<circle cx="${50 + r}" cy="${50 - r}" r="6" fill="${p.light}"/>`;
  return `<path d="M0 0H100V100H0Z" fill="${p.dark}"/><g fill="${p.light}">${stars.join('')}</g><g transform="rotate(${tilt} 50 50)"><circle cx="50" cy="50" r="${r}" fill="${p.first}"/>${bands}${ring}</g>`;
}

/** A mark for newsrooms, companies and clubs. @param {Random} random @param {Palette} p */
export function mark(random, p) {
  const turn = random.int(0, 3) * 90;
  const n = random.int(3, 5);
  const [ink, other] = random.sample([p.first, p.light, p.second], 2);
  const rays = Array.from(
    { length: n * 2 },
    (_, i) => `<path d="M50 50L46 12H54Z" transform="rotate(${(i * 180) / n} 50 50)"/>`,
  ).join('');
  const arcs = Array.from(
    { length: n },
    (_, i) => `<circle cx="50" cy="${82 - i * 2}" r="${14 + i * (44 / n)}"/>`,
  ).join('');
  const bars = Array.from({ length: n + 1 }, (_, i) => {
    const height = random.int(18, 60);
    const width = 60 / (n + 1);
    return `<rect x="${(20 + i * width).toFixed(1)}" y="${50 - height / 2}" width="${(width * 0.62).toFixed(1)}" height="${height}" rx="${(width * 0.31).toFixed(1)}"/>`;
  }).join('');
  const forms = [
    `<g fill="${ink}">${rays}</g><circle cx="50" cy="50" r="${random.int(12, 18)}" fill="${other}"/>`,
    `<g fill="none" stroke="${ink}" stroke-width="6">${arcs}</g><circle cx="50" cy="82" r="8" fill="${other}"/>`,
    `<g fill="${ink}">${bars}</g>`,
    `<g transform="rotate(${turn} 50 50)"><path d="M22 50A28 28 0 0 1 78 50Z" fill="${ink}"/><path d="M22 50A28 28 0 0 0 78 50Z" fill="${other}" transform="translate(${random.int(6, 12)} 0)"/></g>`,
    `<g transform="rotate(${turn} 50 50)" fill="none" stroke-width="${random.int(7, 10)}"><path d="M16 40Q33 24 50 40T84 40" stroke="${ink}"/><path d="M16 60Q33 44 50 60T84 60" stroke="${other}"/></g>`,
    `<circle cx="${random.int(36, 42)}" cy="50" r="25" fill="${ink}"/><circle cx="${random.int(58, 64)}" cy="50" r="25" fill="${other}" opacity=".86"/>`,
    `<path d="M50 16L80 34V66L50 84L20 66V34Z" fill="${ink}"/><path d="M50 50L80 34V66L50 84Z" fill="${other}"/><path d="M50 50L20 34L50 16L80 34Z" fill="#fff3"/>`,
  ];
  return random.pick(forms);
}
