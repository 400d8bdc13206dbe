import { patiently } from '@/lib/query/patiently';
import type { BoardView } from '@/lib/watchlists/board-address';

/** Loaded when first wanted: the columns are what most people look at. */
export const loadTable = () =>
  patiently(() => import('./table/space-table')).then((module) => module.SpaceTable);
export const loadTimeline = () =>
  patiently(() => import('./timeline/timeline')).then((module) => module.Timeline);

/** Begins to load a view that somebody is about to choose. */
export function preloadView(view: BoardView): void {
  // What fails now fails again when it is shown, and is told there.
  if (view === 'table') loadTable().catch(() => {});
  if (view === 'timeline') loadTimeline().catch(() => {});
}
