'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { streamBoard } from '@/lib/query/stream-board';
import type { StreamStatus } from '@/lib/query/stream-loop';

/**
 * Keeps the cache of this board fresh from the stream. While it is `down`, the board is to be asked for.
 */
export function useBoardStream(keys: readonly string[]): StreamStatus {
  const client = useQueryClient();
  const [status, setStatus] = useState<StreamStatus>('connecting');
  const name = keys.join();
  useEffect(() => streamBoard({ keys: name.split(','), client, onStatus: setStatus }), [name, client]);
  return status;
}
