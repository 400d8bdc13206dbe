'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { StreamStatus } from '@/lib/query/stream-loop';

/**
 * Keeps the cache of this board fresh from the stream. While it is `down`, the board is to be asked for.
 */
export function useBoardStream(keys: readonly string[]): StreamStatus {
  const client = useQueryClient();
  const [status, setStatus] = useState<StreamStatus>('connecting');
  const name = keys.join();
  useEffect(() => {
    let stop = () => {};
    let isOver = false;
    // Loaded after the first paint, which needs none of it.
    import('@/lib/query/stream-board').then(
      ({ streamBoard }) => {
        if (!isOver) stop = streamBoard({ keys: name.split(','), client, onStatus: setStatus });
      },
      () => setStatus('down'),
    );
    return () => {
      isOver = true;
      stop();
    };
  }, [name, client]);
  return status;
}
