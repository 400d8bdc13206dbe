'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { HeldBoard } from '@/lib/query/board-query';
import { patiently } from '@/lib/query/patiently';
import type { StreamStatus } from '@/lib/query/stream-loop';

type Unseen = {
  /** What is known while nobody looks, and nothing is rendered. */
  onUnseen?: (held: HeldBoard) => void;
  /** Whether the stream is to stay while nobody looks. */
  isWantedUnseen?: () => boolean;
};

/**
 * Keeps the cache of this board fresh from the stream. While it is `down`, the board is to be asked for.
 */
export function useBoardStream(keys: readonly string[], unseen: Unseen = {}): StreamStatus {
  const client = useQueryClient();
  const [status, setStatus] = useState<StreamStatus>('connecting');
  const name = keys.join();
  const onUnseen = useEffectEvent((held: HeldBoard) => unseen.onUnseen?.(held));
  const isWantedUnseen = useEffectEvent(() => unseen.isWantedUnseen?.() ?? false);
  useEffect(() => {
    let stop = () => {};
    let isOver = false;
    const options = { keys: name.split(','), client, onStatus: setStatus, onUnseen, isWantedUnseen };
    // Loaded after the first paint, which needs none of it.
    const down = () => {
      if (!isOver) setStatus('down');
    };
    void patiently(() => import('@/lib/query/stream-board'), down).then(({ streamBoard }) => {
      if (!isOver) stop = streamBoard(options);
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [name, client]);
  return status;
}
