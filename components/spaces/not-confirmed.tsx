import { classNames } from '@/components/ui/class-names';
import type { BoardSpace } from '@/lib/spaces/board-schema';

type NotConfirmedProps = { space: BoardSpace; className?: string };

/** Of a Space that X lists no more without a word about its end; nothing of any other. */
export function NotConfirmed({ space, className }: NotConfirmedProps) {
  if (space.missingSince === undefined) return null;
  return (
    <span className={classNames('block text-12 text-warn', className)}>
      No longer listed by X, not confirmed
    </span>
  );
}
