import { formatCount } from '@/components/ui/counts';
import { DotItem } from '@/components/ui/dot-line';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { listenersOf } from '@/lib/spaces/listeners';

/** How many listen, or did; nothing where nobody could yet. One of the facts of a DotLine. */
export function Listeners({ space }: { space: BoardSpace }) {
  const { state, peakCount } = space;
  const count = listenersOf(space);
  if (count === undefined) return null;
  const words = state === 'live' ? 'listening' : peakCount === undefined ? 'listened' : 'at its peak';
  return (
    <DotItem>
      <span className="tabular">
        {formatCount(count)} {words}
      </span>
    </DotItem>
  );
}
