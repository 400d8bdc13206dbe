import type { BoardSpace } from '@/lib/spaces/board-schema';

/**
 * How many people count for a Space: those in it now, of an ended one the most there were. What has not
 * begun, or was cancelled, has no count, though X sends 0.
 */
export function listenersOf(space: BoardSpace): number | undefined {
  const { state, participantCount, peakCount } = space;
  if (state === 'scheduled' || state === 'cancelled') return undefined;
  return state === 'ended' || state === 'gone' ? (peakCount ?? participantCount) : participantCount;
}
