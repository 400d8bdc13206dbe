import { useSyncExternalStore } from 'react';

/**
 * How many side sheets lie over the board in the browser's history, kept in its entries: closing leads
 * back over all of them, also after a reload.
 */
export const sheetState = (sheetDepth: number) => ({ sheetDepth });

export function sheetDepth(state: unknown): number {
  if (typeof state !== 'object' || state === null || !('sheetDepth' in state)) return 0;
  return typeof state.sheetDepth === 'number' ? state.sheetDepth : 0;
}

function onHistory(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  return () => window.removeEventListener('popstate', listener);
}

/** How many sheets lie over the board at present; none on the server, which knows no history. */
export const useSheetDepth = (): number =>
  useSyncExternalStore(
    onHistory,
    () => sheetDepth(window.history.state),
    () => 0,
  );
