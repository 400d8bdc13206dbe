import type { BoardSpace } from '@/lib/spaces/board-schema';

/** What makes this Space less certain than it looks, in words. */
export function SpaceNotes({ space }: { space: BoardSpace }) {
  if (space.missingSince !== undefined) {
    return (
      <p className="rounded-control bg-warn-soft p-3 text-warn">
        X no longer lists this Space and has not said why. It may have ended or been cancelled.
      </p>
    );
  }
  const words = quietNotes[space.state];
  return words ? <p className="rounded-control bg-sunken p-3 text-soft">{words}</p> : null;
}

const quietNotes: Partial<Record<BoardSpace['state'], string>> = {
  cancelled: 'X does not know this Space any more: it was cancelled before it began.',
  gone: 'X does not know this Space any more and never said how it ended. It leaves this board after a day.',
  unknown: 'X gives this Space a state that we do not know.',
};
