import type { BoardCreator, BoardReading } from '@/lib/spaces/board-schema';
import { quietCreators, type SpaceGroups } from '@/lib/spaces/group';

export type GroupName = keyof SpaceGroups;
export const groupNames: readonly GroupName[] = ['live', 'scheduled', 'ended'];

/** The creators without a card, each in one place. */
export type Cardless = {
  quiet: BoardCreator[];
  checking: BoardCreator[];
  /** Those whose last look-up failed for a reason of their own, or who were never checked. */
  refused: BoardCreator[];
  /** Of whom anything is known: an empty group means "nobody" only when that is all of them. */
  knowledge: 'all' | 'some' | 'none';
};

/**
 * A refused creator of whom something is known stays what they were, with the age the board states;
 * one never checked is neither quiet nor offline but refused.
 */
export function arrangeCreators({ board, checkedAt }: BoardReading): Cardless {
  const isKnown = (index: number) => (checkedAt[index] ?? 0) > 0;
  const asKnown = board.creators.map((creator, index) =>
    creator.status === 'refused' && isKnown(index) ? { ...creator, status: 'checked' as const } : creator,
  );
  const unknown = board.creators.filter((_, index) => !isKnown(index)).length;
  return {
    knowledge: unknown === 0 ? 'all' : unknown < board.creators.length ? 'some' : 'none',
    quiet: quietCreators({ creators: asKnown, spaces: board.spaces }),
    checking: board.creators.filter((creator) => creator.status === 'checking'),
    refused: board.creators.filter(
      ({ status, problem }, index) =>
        status === 'refused' && (!isKnown(index) || problem?.code !== board.pause?.code),
    ),
  };
}
