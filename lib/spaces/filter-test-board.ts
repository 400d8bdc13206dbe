import type { Board, BoardPerson, BoardSpace } from '@/lib/spaces/board-schema';

/** A small board for the tables of filters, facets and orders. */

export const now = Date.UTC(2026, 10, 24, 17);
const minute = 60_000;

const nobody = { hostIds: [], speakerIds: [], invitedIds: [], topicIds: [] };

function person(id: string, handle: string, name: string): BoardPerson {
  return { id, handle, name };
}

export const people = Object.fromEntries(
  [
    person('1', 'ada_orbits', 'Ada Lindqvist'),
    person('2', 'tomas_v', 'Tomás Villalobos'),
    person('3', 'mori_haruka', '森 はるか'),
    person('4', 'rana_sky', 'رنا السماوي'),
    person('5', 'calm_voice', 'Calm Voice'),
  ].map((each) => [each.id, each]),
);

export const spaces: BoardSpace[] = [
  {
    ...nobody,
    id: 'low-earth',
    state: 'live',
    title: 'Low Earth, High Stakes: episode 10',
    creatorId: '1',
    hostIds: ['1', '2'],
    speakerIds: ['3'],
    topicIds: ['10'],
    lang: 'en',
    participantCount: 1_200,
    isTicketed: true,
    startedAt: now - 70 * minute,
  },
  {
    ...nobody,
    id: 'economia',
    state: 'live',
    title: 'Economía para insomnes: episode 2',
    creatorId: '2',
    topicIds: ['11', '12'],
    lang: 'es',
    participantCount: 90,
    startedAt: now - 5 * minute,
  },
  {
    ...nobody,
    id: 'tanka',
    state: 'scheduled',
    title: '深夜の短歌会',
    creatorId: '3',
    invitedIds: ['4'],
    lang: 'ja',
    participantCount: 0,
    scheduledStart: now + 30 * minute,
  },
  {
    ...nobody,
    id: 'untitled',
    state: 'scheduled',
    creatorId: '1',
    lang: 'und',
    scheduledStart: now + 90 * minute,
  },
  {
    ...nobody,
    id: 'sky',
    state: 'ended',
    title: 'أسئلة عن السماء',
    creatorId: '4',
    topicIds: ['10'],
    lang: 'iw',
    participantCount: 3,
    peakCount: 800,
    startedAt: now - 300 * minute,
    endedAt: now - 200 * minute,
  },
  {
    ...nobody,
    id: 'called-off',
    state: 'cancelled',
    title: 'Never was',
    creatorId: '2',
    lang: 'es',
    participantCount: 0,
    scheduledStart: now - 100 * minute,
    goneSince: now - 90 * minute,
  },
  { ...nobody, id: 'strange', state: 'unknown', creatorId: '99', startedAt: now - minute, isTicketed: true },
];

export const board: Board = {
  creators: ['1', '2', '3', '4', '5', '99'].map((id) => ({
    id,
    key: people[id]?.handle ?? 'faint_signal',
    status: 'checked',
  })),
  rejected: [],
  spaces,
  people,
  topics: { '10': { name: 'Space exploration' }, '11': { name: 'Économie' }, '12': {} },
  watchedSince: null,
  pause: null,
  intervalMs: 30_000,
};
