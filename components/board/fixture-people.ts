import type { BoardPerson } from '@/lib/spaces/board-schema';

/** The people of the invented boards. */

type Draft = [handle: string, name: string, rest?: Partial<BoardPerson>];

const drafts: Draft[] = [
  [
    'ada_orbits',
    'Ada Lindqvist',
    {
      bio: 'Orbital mechanics, explained slowly. Hosts “Low Earth, High Stakes”.',
      followers: 184_300,
      verifiedType: 'blue',
      joinedAt: Date.UTC(2011, 2, 4),
      location: 'Kiruna',
    },
  ],
  [
    'northwind_fm',
    'Northwind FM',
    {
      bio: 'Independent radio from a very small harbour. Live most evenings.',
      followers: 1_240_000,
      verifiedType: 'business',
      joinedAt: Date.UTC(2009, 6, 1),
      url: 'https://northwind.example',
    },
  ],
  [
    'city_water',
    'City Water Office',
    {
      bio: 'Outages, repairs and questions about your tap.',
      followers: 52_110,
      verifiedType: 'government',
      joinedAt: Date.UTC(2013, 0, 19),
    },
  ],
  [
    'yael_codes',
    'יעל ברק',
    { bio: 'כותבת קומפיילרים ומדברת על זה יותר מדי.', followers: 8_420, joinedAt: Date.UTC(2016, 4, 2) },
  ],
  [
    'mori_haruka',
    '森 はるか',
    {
      bio: '深夜の短歌と、少しの天気。',
      followers: 33_900,
      verifiedType: 'blue',
      joinedAt: Date.UTC(2014, 9, 30),
    },
  ],
  ['quiet_garden', 'The Quiet Garden', { isProtected: true }],
  [
    'olu_beats',
    'Oluwaseun Adébáyọ̀-Thornbury of the Late Night Listening Club',
    { bio: 'Afrobeats archivist.', followers: 412, joinedAt: Date.UTC(2023, 1, 1) },
  ],
  ['m', 'M', { followers: 0 }],
  [
    'tomas_v',
    'Tomás Villalobos',
    { bio: 'Economía en voz alta.', followers: 21_700, verifiedType: 'blue', joinedAt: Date.UTC(2012, 7, 8) },
  ],
  ['rana_sky', 'رنا السماوي', { bio: 'فلك وقهوة.', followers: 96_000, joinedAt: Date.UTC(2015, 3, 3) }],
  [
    'devi_runs',
    'Devi Narayanan',
    {
      bio: 'Ultramarathons before breakfast, spreadsheets after.',
      followers: 15_400,
      joinedAt: Date.UTC(2018, 10, 11),
    },
  ],
  [
    'lab_notes',
    'Lab Notes',
    {
      bio: 'Four scientists, one microphone.',
      followers: 67_200,
      verifiedType: 'business',
      joinedAt: Date.UTC(2017, 5, 21),
    },
  ],
];

const idOf = (index: number) => String(44_196_397 + index * 1_003);
/** By id. */
export const people = Object.fromEntries(
  drafts.map(([handle, name, rest], index) => [idOf(index), { id: idOf(index), handle, name, ...rest }]),
);
const ids = Object.keys(people);
export const at = (index: number) => ids[index % ids.length] ?? '';
export const crowd = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => at(from + index));
