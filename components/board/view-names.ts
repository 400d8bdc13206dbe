import { CalendarRange, Columns3, Rows3 } from 'lucide-react';
import type { BoardView } from '@/lib/watchlists/board-address';

/** The views to choose from; a wallboard is not one to work in. */
export const viewChoices = [
  { value: 'board', label: 'Board', Icon: Columns3 },
  { value: 'timeline', label: 'Timeline', Icon: CalendarRange },
  { value: 'table', label: 'Table', Icon: Rows3 },
] as const satisfies { value: BoardView; label: string; Icon: unknown }[];
