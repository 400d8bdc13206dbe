'use client';

import { useSyncExternalStore } from 'react';

/** As `md:` in the classes: from here on hours go across, below a day is a list. */
const query = '(min-width: 48rem)';

function subscribe(tell: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', tell);
  return () => media.removeEventListener('change', tell);
}

/** Whether the screen is wide enough for hours across. */
export function useHasLanes(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => true,
  );
}
