import { CalendarPlus } from 'lucide-react';
import { buttonStyle } from '@/components/ui/button';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { calendarPath } from '@/lib/watchlists/page-path';
import { titleOf } from './space-words';

type AddToCalendarProps = {
  space: BoardSpace;
  /** A sign instead of words, on a card. */
  isShort?: boolean;
};

/** A planned Space as a file that any calendar takes; nothing where its start is not known. */
export function AddToCalendar({ space, isShort = false }: AddToCalendarProps) {
  if (space.state !== 'scheduled' || space.scheduledStart === undefined) return null;
  return (
    <a
      href={calendarPath(space.id)}
      title={isShort ? 'Add to calendar' : undefined}
      className={buttonStyle({ variant: 'secondary', size: isShort ? 'sm' : 'md' })}
    >
      <CalendarPlus aria-hidden size={16} />
      <span className={isShort ? 'sr-only' : undefined}>Add to calendar</span>
      <span className="sr-only">: {titleOf(space)}</span>
    </a>
  );
}
