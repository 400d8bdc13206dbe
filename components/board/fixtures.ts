import type { Board, BoardPerson, BoardReading, BoardSpace } from '@/lib/spaces/board-schema';
import { day, hour, minute, second } from '@/lib/time';

/** Invented boards in every state, for tests and the styleguide. Times hang on the `now` given. */

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
const people = Object.fromEntries(
  drafts.map(([handle, name, rest], index) => [idOf(index), { id: idOf(index), handle, name, ...rest }]),
);
const ids = Object.keys(people);
const at = (index: number) => ids[index % ids.length] ?? '';
const crowd = (from: number, count: number) => Array.from({ length: count }, (_, index) => at(from + index));

const topics: Board['topics'] = {
  '10': { name: 'Space exploration' },
  '11': { name: 'Music' },
  '12': {},
};

const nobody = { hostIds: [], speakerIds: [], invitedIds: [], topicIds: [] };

function liveSpaces(now: number): BoardSpace[] {
  const live = { ...nobody, state: 'live' as const };
  return [
    {
      ...live,
      id: '1live00000001',
      title: 'Low Earth, High Stakes: who cleans up the orbits we filled?',
      creatorId: at(0),
      hostIds: [at(0), at(11), at(1)],
      speakerIds: [at(11), at(1), ...Array.from({ length: 16 }, (_, i) => `77${i}`)],
      topicIds: ['10'],
      lang: 'en',
      participantCount: 12_408,
      startedAt: now - 72 * minute,
      createdAt: now - 2 * day,
    },
    {
      ...live,
      id: '1live00000002',
      title: 'Harbour session № 214',
      creatorId: at(1),
      hostIds: [at(1)],
      speakerIds: [at(6), at(7)],
      topicIds: ['11', '12'],
      lang: 'en',
      isTicketed: true,
      participantCount: 1_234_567,
      startedAt: now - 8 * minute,
    },
    {
      ...live,
      id: '1live00000003',
      title: 'מה למדתי מכתיבת קומפיילר בפעם השלישית',
      creatorId: at(3),
      hostIds: [at(3)],
      speakerIds: [at(10)],
      lang: 'iw',
      participantCount: 86,
      startedAt: now - 31 * minute,
    },
    {
      ...live,
      id: '1live00000004',
      creatorId: '991234567890',
      hostIds: ['991234567890'],
      participantCount: 1,
      lang: 'und',
      startedAt: now - 4 * second,
    },
    {
      ...live,
      id: '1live00000005',
      title:
        'A very long title that somebody kept writing because nothing ever told them to stop, so it goes on about the weather, the harbour, the radio and every one of the seventeen guests by name',
      creatorId: at(6),
      hostIds: [at(6)],
      speakerIds: crowd(7, 6),
      lang: 'en',
      participantCount: 0,
      startedAt: now - 3 * hour - 5 * minute,
      missingSince: now - 2 * minute,
    },
  ];
}

function scheduledSpaces(now: number): BoardSpace[] {
  const scheduled = { ...nobody, state: 'scheduled' as const, participantCount: 0 };
  return [
    {
      ...scheduled,
      id: '1plan00000001',
      title: 'Ask the water office: the big pipe',
      creatorId: at(2),
      hostIds: [at(2)],
      lang: 'en',
      scheduledStart: now - 6 * minute,
    },
    {
      ...scheduled,
      id: '1plan00000002',
      title: '深夜の短歌会',
      creatorId: at(4),
      hostIds: [at(4)],
      invitedIds: [at(0), at(3), at(5)],
      lang: 'ja',
      scheduledStart: now + 25 * minute,
    },
    {
      ...scheduled,
      id: '1plan00000003',
      title: 'Lab Notes live: the experiment that refused to fail',
      creatorId: at(11),
      hostIds: [at(11), at(10)],
      topicIds: ['10'],
      lang: 'en',
      isTicketed: true,
      scheduledStart: now + 26 * hour,
      subscriberCount: 342,
    },
    {
      ...scheduled,
      id: '1plan00000004',
      title: 'أسئلة عن السماء',
      creatorId: at(9),
      hostIds: [at(9)],
      invitedIds: [at(0)],
      lang: 'ar',
      scheduledStart: now + 27 * hour,
      movedFrom: now + 25.5 * hour,
    },
    {
      ...scheduled,
      id: '1plan00000005',
      title: 'Economía para insomnes',
      creatorId: at(8),
      hostIds: [at(8)],
      lang: 'es',
      scheduledStart: now + 4 * day + 3 * hour,
      missingSince: now - minute,
    },
  ];
}

function endedSpaces(now: number): BoardSpace[] {
  const ended = { ...nobody, state: 'ended' as const };
  return [
    {
      ...ended,
      id: '1over00000001',
      title: 'Long run, longer talk',
      creatorId: at(10),
      hostIds: [at(10)],
      speakerIds: [at(8)],
      lang: 'en',
      participantCount: 903,
      startedAt: now - 78 * minute,
      endedAt: now - 20 * minute,
    },
    {
      ...ended,
      id: '1over00000002',
      title: 'Morning bulletin',
      creatorId: at(1),
      hostIds: [at(1)],
      lang: 'en',
      participantCount: 4_400,
      startedAt: now - 9 * hour,
      endedAt: now - 8 * hour,
    },
  ];
}

const quietKeys = [
  'quiet_garden',
  'm',
  ...Array.from({ length: 32 }, (_, index) => `calm_voice_${index + 1}`),
];

/** A believable board: five live, five scheduled, two ended, many quiet, some troubled. */
export function fullBoard(now: number): BoardReading {
  const spaces = [...liveSpaces(now), ...scheduledSpaces(now), ...endedSpaces(now)];
  const active = [...new Set(spaces.map((space) => space.creatorId))];
  const creators: Board['creators'] = [
    ...active.map((id) => ({ id, key: people[id]?.handle ?? id, status: 'checked' as const })),
    ...quietKeys.map((key, index) => ({ id: String(5_000 + index), key, status: 'checked' as const })),
    { id: '6001', key: 'late_letters', status: 'checking' },
    { id: '6002', key: 'hidden_hill', status: 'refused', problem: { code: 'not-authorized-for-resource' } },
  ];
  const board: Board = {
    creators,
    rejected: [
      { key: 'nobody_here', reason: 'not-on-x' },
      { key: 'loud_shop', reason: 'suspended' },
    ],
    spaces,
    people,
    topics,
    watchedSince: now - 3 * day,
    unwatched: [
      { from: now - 12 * hour, to: now - 10 * hour, creators: creators.length },
      { from: now - 6.5 * hour, to: now - 6 * hour, creators: 3 },
    ],
    pause: null,
    intervalMs: 30 * second,
  };
  return reading(board, now, 8 * second);
}

/** A board of its creators' handles with nothing on. */
export function quietBoard(now: number): BoardReading {
  const full = fullBoard(now).board;
  const creators = full.creators.filter((creator) => creator.status === 'checked');
  return reading(
    { ...full, creators, spaces: [], rejected: [], watchedSince: now - 20 * minute },
    now,
    3 * second,
  );
}

/** Nobody live, something planned. */
export function plannedBoard(now: number): BoardReading {
  const full = fullBoard(now).board;
  const spaces = scheduledSpaces(now).filter((space) => (space.scheduledStart ?? 0) > now);
  const creators = full.creators.filter((creator) => creator.status === 'checked');
  return reading({ ...full, creators, spaces, rejected: [] }, now, 3 * second);
}

/** X refuses: what was known ten minutes ago, and when it goes on. */
export function pausedBoard(now: number): BoardReading {
  const { board } = fullBoard(now);
  const pause = { code: 'rate-limited' as const, since: now - 7 * minute, retryAt: now + 8 * minute };
  return reading({ ...board, pause }, now, 7 * minute);
}

/** The first second of a board nobody has looked at before. */
export function coldBoard(now: number): BoardReading {
  const { board } = fullBoard(now);
  const creators = board.creators.map(({ id, key }) => ({ id, key, status: 'checking' as const }));
  return reading({ ...board, creators, spaces: [], rejected: [], watchedSince: null }, now, 0);
}

/** `count` creators with as many Spaces as asked for, to feel the weight of the largest board. */
export function largeBoard(now: number, count = 200, spaceCount = Math.min(60, count)): BoardReading {
  const { board } = fullBoard(now);
  const spaces = Array.from({ length: spaceCount }, (_, index): BoardSpace => {
    const base = board.spaces[index % board.spaces.length];
    const creatorId = String(9_000 + (index % count));
    return { ...nobody, state: 'live', ...base, id: `1many${String(index).padStart(8, '0')}`, creatorId };
  });
  const creators = Array.from({ length: count }, (_, index) => ({
    id: String(9_000 + index),
    key: `creator_${index}`,
    status: 'checked' as const,
  }));
  const crowdOfCreators = Object.fromEntries(
    creators.map(({ id, key }, index) => [
      id,
      { ...people[at(index)], id, handle: key, name: `Creator ${index}` },
    ]),
  );
  return reading(
    { ...board, creators, spaces, people: { ...people, ...crowdOfCreators }, rejected: [] },
    now,
    5 * second,
  );
}

function reading(board: Board, now: number, ageMs: number): BoardReading {
  const checkedAt = board.creators.map(({ status }) => (status === 'checked' && ageMs > 0 ? now - ageMs : 0));
  return { board, checkedAt, serverNow: now };
}
