import type { Board, BoardReading, BoardSpace } from '@/lib/spaces/board-schema';
import { day, hour, minute, second } from '@/lib/time';
import { at, people } from './fixture-people';
import { endedSpaces, liveSpaces, nobody, scheduledSpaces } from './fixture-spaces';

/** Invented boards in every state, for tests and the styleguide. Times hang on the `now` given. */

const topics: Board['topics'] = {
  '10': { name: 'Space exploration' },
  '11': { name: 'Music' },
  '12': {},
};

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
