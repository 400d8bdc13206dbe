/** The board drawn on the landing page: an invented Tuesday, standing still. */
export type PreviewPerson = { name: string; handle: string };
export type PreviewSpace = {
  title: string;
  host: PreviewPerson;
  others: PreviewPerson[];
  more: number;
  facts: string[];
};

const ines = { name: 'Ines Okafor', handle: 'inesokafor' };
const theo = { name: 'Theo Lindqvist', handle: 'theolind' };
const mara = { name: 'Mara Castellanos', handle: 'maracast' };
const juno = { name: 'Juno Park', handle: 'junopark' };
const sami = { name: 'Sami Haddad', handle: 'samihaddad' };
const desk = { name: 'Tideline Desk', handle: 'tidelinedesk' };
const kofi = { name: 'Kofi Brandt', handle: 'kofibrandt' };
const lena = { name: 'Lena Ivers', handle: 'lenaivers' };

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
    others: [sami, mara],
    more: 3,
    facts: ['8,907 listening', 'live for 26 min'],
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
  { title: 'Breakfast with archivists', host: lena, others: [], more: 0, facts: ['ran 58 min'] },
];
