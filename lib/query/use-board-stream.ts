'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { HeldBoard } from '@/lib/query/board-query';
import { patiently } from '@/lib/query/patiently';
import type { StreamStatus } from '@/lib/query/stream-loop';

type Wishes = {
  /** What is known while nobody looks, and nothing is rendered. */
  onUnseen?: (held: HeldBoard) => void;
  /** Whether the stream is to stay while nobody looks. */
  isWantedUnseen?: () => boolean;
  /** The saved list behind this board, or who may see it, has changed. */
  onList?: () => void;
};

/**
 * Keeps the cache of this board fresh from the stream. While it is `down`, the board is to be asked for.
 */
export function useBoardStream(keys: readonly string[], wishes: Wishes = {}): StreamStatus {
  const client = useQueryClient();
  const [status, setStatus] = useState<StreamStatus>('connecting');
  const name = keys.join();
  const onUnseen = useEffectEvent((held: HeldBoard) => wishes.onUnseen?.(held));
  const isWantedUnseen = useEffectEvent(() => wishes.isWantedUnseen?.() ?? false);
  const onList = useEffectEvent(() => wishes.onList?.());
  useEffect(() => {
    let stop = () => {};
    let isOver = false;
    const options = { keys: name.split(','), client, onStatus: setStatus, onUnseen, isWantedUnseen, onList };
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
