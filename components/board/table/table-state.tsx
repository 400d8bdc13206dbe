import { classNames } from '@/components/ui/class-names';
import type { BoardSpace } from '@/lib/spaces/board-schema';

const words: Record<BoardSpace['state'], string> = {
  live: 'Live',
  scheduled: 'Scheduled',
  ended: 'Ended',
  cancelled: 'Cancelled',
  gone: 'Gone from X',
  unknown: 'Not known',
};

const marks: Record<BoardSpace['state'], string> = {
  live: 'bg-live',
  scheduled: 'border-2 border-control',
  ended: 'bg-control',
  cancelled: 'h-0.5! rounded-none! bg-control',
  gone: 'h-0.5! rounded-none! bg-control',
  unknown: 'border border-control border-dashed',
};

/** The state by its shape, and in words beside it or for those who do not see it. */
export function TableState({ space, isMarkOnly = false }: { space: BoardSpace; isMarkOnly?: boolean }) {
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden className={classNames('size-2 shrink-0 rounded-full', marks[space.state])} />
      <span className={isMarkOnly ? 'sr-only' : ''}>{words[space.state]}</span>
    </span>
  );
}
