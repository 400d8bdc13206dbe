'use client';

import { useSyncExternalStore } from 'react';
import type { BoardError } from '@/lib/query/board-error';
import { formatClockInZone } from '@/lib/time/zone';
import { useZone } from './clock-context';
import { type ConnectionWords, connectionWords } from './connection-words';

function onNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Whether the browser believes that there is a network. */
export const useIsOnline = (): boolean =>
  useSyncExternalStore(
    onNetwork,
    () => navigator.onLine,
    () => true,
  );

export function useConnectionWords(
  problem: BoardError | null,
  isConnectionEnded: boolean,
): ConnectionWords | null {
  const zone = useZone();
  const isOnline = useIsOnline();
  return connectionWords({ problem, isConnectionEnded, isOnline }, (at) => formatClockInZone(at, zone));
}
