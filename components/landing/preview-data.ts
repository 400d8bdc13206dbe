import type { HairStyle } from './preview-face';

/** The board drawn on the landing page: an invented Tuesday, standing still. */
export type PreviewFaceLook =
  | { kind: 'person'; back: string; skin: string; hair: HairStyle; hairColour: string; coat: string }
  | { kind: 'emblem'; back: string; ink: string };
export type PreviewPerson = { name: string; handle: string; look: PreviewFaceLook };
export type PreviewSpace = {
  title: string;
  host: PreviewPerson;
  others: PreviewPerson[];
  more: number;
  facts: string[];
};

type Colours = [back: string, skin: string, hairColour: string, coat: string];

function person(name: string, handle: string, hair: HairStyle, colours: Colours): PreviewPerson {
  const [back, skin, hairColour, coat] = colours;
  return { name, handle, look: { kind: 'person', back, skin, hair, hairColour, coat } };
}

const ines = person('Ines Okafor', 'inesokafor', 'bun', ['#f3c98b', '#8a5a3c', '#2b1d18', '#2f6f73']);
const theo = person('Theo Lindqvist', 'theolind', 'beard', ['#a9cbe8', '#f0c6a4', '#a4642f', '#33475b']);
const mara = person('Mara Castellanos', 'maracast', 'long', ['#f2b6a6', '#d9a07a', '#3a221a', '#7b2d43']);
const juno = person('Juno Park', 'junopark', 'short', ['#cdb9ea', '#f1cfae', '#1d1b22', '#4a3f8f']);
const sami = person('Sami Haddad', 'samihaddad', 'beard', ['#bfe0c4', '#c98e63', '#241a16', '#2d5a3d']);
const layla = person('ليلى ناصر', 'laylanasser', 'scarf', ['#f6dfa4', '#dfae84', '#2c6e8f', '#1f4e66']);
const kofi = person('Kofi Brandt', 'kofibrandt', 'short', ['#9fd8cf', '#6f452e', '#17110f', '#c4553b']);
const lena = person('Lena Ivers', 'lenaivers', 'long', ['#c9d4de', '#f3d3b8', '#d9a441', '#5b6f82']);
const desk: PreviewPerson = {
  name: 'Tideline Desk',
  handle: 'tidelinedesk',
  look: { kind: 'emblem', back: '#1e3a52', ink: '#ffd9a0' },
};

export const liveSpaces: PreviewSpace[] = [
  {
    title: 'Morning markets, unfiltered',
    host: ines,
    others: [theo, juno, kofi, lena],
    more: 12,
    facts: ['1,234 listening', 'live for 1 h 12 min'],
  },
  {
    title: 'Harbour closures: what we know so far',
    host: desk,
    others: [sami, mara, theo],
    more: 3,
    facts: ['8,907 listening', 'live for 26 min'],
  },
  {
    title: 'ساعة مع الكتّاب',
    host: layla,
    others: [sami, lena],
    more: 0,
    facts: ['312 listening', 'live for 4 min'],
  },
];

export const scheduledSpaces: PreviewSpace[] = [
  {
    title: 'Release night with the makers',
    host: juno,
    others: [theo],
    more: 0,
    facts: ['18:00 CET', 'in 25 min'],
  },
  { title: 'Cartas desde el sur', host: mara, others: [], more: 0, facts: ['20:30 CET', 'in 2 h 55 min'] },
];

export const endedSpaces: PreviewSpace[] = [
  { title: 'Breakfast with archivists', host: kofi, others: [], more: 0, facts: ['ran 58 min'] },
];
