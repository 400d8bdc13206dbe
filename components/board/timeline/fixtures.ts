import type { Board, BoardSpace } from '@/lib/spaces/board-schema';
import { day, hour, minute } from '@/lib/time';
import { fullBoard } from '../fixtures';

/** An invented day and week with every kind of bar, for tests and the styleguide. Times hang on `now`. */
export function timelineBoard(now: number): Board {
  const { board } = fullBoard(now);
  const [base] = board.spaces;
  if (!base) throw new Error('the full board has Spaces');
  const creators = Object.keys(board.people);
  const planned = Array.from({ length: 14 }, (_, index): BoardSpace => {
    const { title } = board.spaces[index % board.spaces.length] ?? base;
    return {
      ...base,
      id: `1week${String(index).padStart(8, '0')}`,
      state: 'scheduled',
      title,
      creatorId: creators[index % creators.length] ?? base.creatorId,
      startedAt: undefined,
      missingSince: undefined,
      scheduledStart: now + day + index * 11 * hour + (index % 3) * 20 * minute,
    };
  });
  const odd: BoardSpace[] = [
    {
      ...base,
      id: '1odd000000001',
      state: 'scheduled',
      title: 'Some day',
      startedAt: undefined,
      scheduledStart: undefined,
    },
    {
      ...base,
      id: '1odd000000002',
      state: 'cancelled',
      title: 'Called off',
      startedAt: undefined,
      scheduledStart: now + 2 * hour,
    },
    {
      ...base,
      id: '1odd000000003',
      state: 'gone',
      title: 'Left without a word',
      startedAt: now - 5 * hour,
      goneSince: now - 4 * hour,
    },
    {
      ...base,
      id: '1odd000000004',
      state: 'ended',
      title: 'Nobody saw it begin',
      startedAt: undefined,
      endedAt: now - 3 * hour,
    },
    {
      ...base,
      id: '1odd000000005',
      state: 'ended',
      title: 'Through the night',
      startedAt: now - 26 * hour,
      endedAt: now - 13 * hour,
    },
    {
      ...base,
      id: '1odd000000006',
      state: 'scheduled',
      title: 'Moved this morning',
      startedAt: undefined,
      scheduledStart: now + 90 * minute,
      movedFrom: now + 20 * minute,
    },
  ];
  return { ...board, spaces: [...board.spaces, ...planned, ...odd] };
}
