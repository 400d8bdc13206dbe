/**
 * Colours that go together: the ground, two shapes, a light and a dark.
 * @typedef {{ ground: string, first: string, second: string, light: string, dark: string }} Palette
 */

/** @type {Palette[]} */
export const PALETTES = [
  ['#f4b942', '#e4572e', '#17bebb', '#fff4dc', '#2e282a'],
  ['#2f4b7c', '#f95d6a', '#ffa600', '#f3efe6', '#12213d'],
  ['#a8d5ba', '#2d6a4f', '#ffb5a7', '#f8f4e3', '#1b3a2f'],
  ['#ffcdb2', '#b5838d', '#6d6875', '#fff3ea', '#3d3540'],
  ['#264653', '#2a9d8f', '#e9c46a', '#f6efdd', '#10252d'],
  ['#cdb4db', '#ff8fab', '#5a4fcf', '#fff5fa', '#2b2350'],
  ['#f28482', '#84a59d', '#f6bd60', '#fdf6ec', '#4a2c2a'],
  ['#90e0ef', '#0077b6', '#ffb703', '#f2fbff', '#03264a'],
  ['#e9edc9', '#bc6c25', '#606c38', '#fefae0', '#283618'],
  ['#5f0f40', '#fb8b24', '#e36414', '#ffeedb', '#2b061e'],
  ['#d8e2dc', '#9d8189', '#f4acb7', '#ffffff', '#4b3f45'],
  ['#3d348b', '#7678ed', '#f7b801', '#f4f1ff', '#1d1848'],
  ['#b8e0d2', '#eac4d5', '#4a6fa5', '#fbfefd', '#22354f'],
  ['#ef476f', '#ffd166', '#06d6a0', '#fff6e0', '#073b4c'],
  ['#c9ada7', '#4a4e69', '#f2e9e4', '#fffaf7', '#22223b'],
  ['#73d2de', '#d81159', '#ffbc42', '#f4feff', '#218380'],
].map(([ground = '', first = '', second = '', light = '', dark = '']) => ({
  ground,
  first,
  second,
  light,
  dark,
}));

const SKINS = ['#f6d7c3', '#eebc98', '#dba173', '#c08552', '#9c6137', '#7a4a2b', '#553320'];
export const HAIRS = [
  '#1f1a1a',
  '#2f211b',
  '#4a2f22',
  '#75472b',
  '#a8682f',
  '#d7a75b',
  '#8f8a8a',
  '#b23a2e',
  '#3b4a8c',
  '#c2507f',
];

/** Tones that are common where a language is spoken; every other language knows all of them. @type {Record<string, [number, number]>} */
const RANGES = { ja: [0, 3], ar: [0, 5], iw: [0, 5], hi: [1, 6], in: [1, 5] };

/** @param {string} lang */
export const skinsOf = (lang) => SKINS.slice(...(RANGES[lang] ?? [0]));
