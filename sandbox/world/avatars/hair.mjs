/**
 * Hair and what people wear on their heads, around a face that is centred at 50,46 and 34 wide.
 * @typedef {{ back: string, front: string }} Hair
 * @typedef {(colour: string, accent: string) => Hair} DrawHair
 */

const CAP = 'M32 47C29 26 39 19 50 19S71 26 68 47C66 37 61 33 50 33S34 37 32 47Z';

/** @param {string} d @param {string} fill */
const shape = (d, fill) => `<path d="${d}" fill="${fill}"/>`;

/** @param {[x: number, y: number, r: number][]} circles @param {string} fill */
const dots = (circles, fill) =>
  `<g fill="${fill}">${circles.map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}"/>`).join('')}</g>`;

/** @type {Record<string, DrawHair>} */
const SHORT = {
  crop: (colour) => ({ back: '', front: shape(CAP, colour) }),
  sidePart: (colour) => ({
    back: '',
    front: shape('M32 48C27 24 43 16 55 18C70 19 72 34 68 47C67 38 60 32 45 34C38 35 34 40 32 48Z', colour),
  }),
  quiff: (colour) => ({
    back: '',
    front: shape(
      'M32 47C30 34 32 30 35 28C34 18 48 12 62 17C70 20 71 34 68 47C67 39 64 35 58 33C49 34 38 35 32 47Z',
      colour,
    ),
  }),
  curls: (colour) => ({
    back: '',
    front: dots(
      [
        [34, 36, 6],
        [37, 28, 7],
        [45, 23, 7],
        [54, 22, 7],
        [62, 27, 7],
        [66, 36, 6],
      ],
      colour,
    ),
  }),
  beanie: (colour, accent) => ({
    back: shape('M32 40H68V54C66 58 34 58 32 54Z', colour),
    front: `${shape('M31 39C29 20 40 14 50 14S71 20 69 39Z', accent)}<rect x="29" y="35" width="42" height="8" rx="4" fill="${accent}" stroke="#0002"/>`,
  }),
  bald: () => ({ back: '', front: '' }),
};

/** @type {Record<string, DrawHair>} */
const LONG = {
  straight: (colour) => ({
    back: shape('M28 46C26 20 39 15 50 15S74 20 72 46L76 82C66 88 34 88 24 82Z', colour),
    front: shape('M32 46C31 29 41 23 50 23S69 29 68 46C64 38 60 34 54 31C48 36 38 38 32 46Z', colour),
  }),
  bob: (colour) => ({
    back: shape('M28 63C22 30 33 16 50 16S78 30 72 63C66 67 34 67 28 63Z', colour),
    front: shape('M32 43C32 28 41 23 50 23S68 28 68 43C58 37 42 37 32 43Z', colour),
  }),
  afro: (colour) => ({
    back: dots([[50, 36, 27]], colour),
    front: shape('M33 43C36 33 43 30 50 30S64 33 67 43C68 29 60 23 50 23S32 29 33 43Z', colour),
  }),
  bun: (colour) => ({ back: dots([[50, 14, 9]], colour), front: shape(CAP, colour) }),
  ponytail: (colour) => ({
    back: shape('M62 24C82 22 88 44 80 66C76 72 70 70 72 64C76 48 72 38 60 34Z', colour),
    front: shape(CAP, colour),
  }),
  waves: (colour) => ({
    back: dots(
      [
        [31, 40, 11],
        [29, 54, 10],
        [31, 67, 9],
        [69, 40, 11],
        [71, 54, 10],
        [69, 67, 9],
        [50, 27, 15],
      ],
      colour,
    ),
    front: shape('M32 45C32 30 42 24 50 24S68 30 68 45C64 37 58 35 50 30C46 36 38 37 32 45Z', colour),
  }),
  braids: (colour, accent) => ({
    back: dots(
      [
        [30, 50, 6],
        [28, 60, 6],
        [27, 70, 5],
        [26, 79, 4],
        [70, 50, 6],
        [72, 60, 6],
        [73, 70, 5],
        [74, 79, 4],
      ],
      colour,
    ),
    front: `${shape(CAP, colour)}${dots(
      [
        [26, 84, 2.5],
        [74, 84, 2.5],
      ],
      accent,
    )}`,
  }),
  headband: (colour, accent) => ({
    back: shape('M29 58C23 30 34 16 50 16S77 30 71 58Z', colour),
    front: `${shape(CAP, colour)}<path d="M31 38C34 25 42 21 50 21S66 25 69 38" fill="none" stroke="${accent}" stroke-width="5"/>`,
  }),
};

/** @type {DrawHair} */
const scarf = (_colour, accent) => ({
  back: shape('M27 50C25 22 38 13 50 13S75 22 73 50C74 66 78 80 82 92L18 92C22 80 26 66 27 50Z', accent),
  front: `<path d="M34 54C30 30 40 24 50 24S70 30 66 54C64 62 58 67 50 67S36 62 34 54ZM29 50C29 68 40 76 50 76S71 68 71 50C72 24 60 16 50 16S28 24 29 50Z" fill="${accent}" fill-rule="evenodd"/><path d="M38 72C48 80 60 78 68 68" fill="none" stroke="#0002" stroke-width="2"/>`,
});

/**
 * @param {import('../random.mjs').Random} random
 * @param {ReturnType<typeof import('./names.mjs').lookOf>} look
 * @returns {DrawHair}
 */
export function chooseHair(random, look) {
  if (look === 'scarf' && random.chance(0.75)) return scarf;
  const choice = look === 'man' ? SHORT : random.chance(0.2) ? SHORT : LONG;
  const names = Object.keys(choice).filter((name) => look === 'man' || name !== 'bald');
  return choice[random.pick(names)] ?? scarf;
}
