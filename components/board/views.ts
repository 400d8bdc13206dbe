import { patiently } from '@/lib/query/patiently';
import type { BoardView } from '@/lib/watchlists/board-address';

/** Code that is loaded when first wanted, and whether it is here already. */
function onceLoaded<Part>(fetchPart: () => Promise<Part>) {
  let part: Part | undefined;
  const load = async () => {
    part = await fetchPart();
    return part;
  };
  // The server paints what a page will wake up with, and that has loaded nothing yet.
  return { load, now: () => (typeof window === 'undefined' ? undefined : part) };
}

/** The columns are what most people look at; the others come later. */
export const tableCode = onceLoaded(() =>
  patiently(() => import('./table/space-table')).then((module) => module.SpaceTable),
);
export const timelineCode = onceLoaded(() =>
  patiently(() => import('./timeline/timeline')).then((module) => module.Timeline),
);

/** Begins to load a view that somebody may choose next. */
export function preloadView(view: BoardView): void {
  const code = view === 'table' ? tableCode : view === 'timeline' ? timelineCode : undefined;
  // What fails now fails again when it is shown, and is told there.
  if (!code?.now()) code?.load().catch(() => {});
}
