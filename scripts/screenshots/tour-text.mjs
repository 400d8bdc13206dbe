/** @typedef {import('./take-stage.mjs').Stage} Stage */

/** @param {string} name @param {import('./take-stage.mjs').Look} look */
const fileOf = (name, { width, theme }) => `pictures/${name}-${width}-${theme}.png`;

/** @param {string} words @param {string} file @param {number} width */
const picture = (words, file, width) =>
  `<img alt="${words.replaceAll('"', '&quot;')}" src="${file}" width="${width < 500 ? 260 : width < 1_000 ? 420 : 800}">`;

/**
 * docs/tour.md: every picture with its words.
 * @param {readonly Stage[]} stages
 */
export function tourText(stages) {
  const parts = stages.flatMap(({ title, shots }) => [
    ...(title ? [`## ${title}`] : []),
    ...shots.flatMap(({ name, words, looks }) =>
      words ? [words, looks.map((look) => picture(words, fileOf(name, look), look.width)).join('\n')] : [],
    ),
  ]);
  return [
    '# A tour in pictures',
    'Taken by `npm run screenshots` from the sandbox’s world: its people and Spaces are fiction.',
    ...parts,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
