'use client';

import { useEffect, useEffectEvent } from 'react';
import type { BoardError } from '@/lib/query/board-error';
import { refreshIntervalMs } from '@/lib/query/board-query';
import type { StreamStatus } from '@/lib/query/stream-loop';

type BehindBoard = {
  status: StreamStatus;
  problem: BoardError | null;
  onList: (() => void) | undefined;
  onGone: (() => void) | undefined;
};

/** Tells whoever keeps the list behind a board when to ask for it again, and when the board is gone. */
export function useBehindBoard({ status, problem, onList, onGone }: BehindBoard): void {
  const leave = useEffectEvent(() => onGone?.());
  useEffect(() => {
    if (problem?.code === 'not-found') leave();
  }, [problem]);
  const askAgain = useEffectEvent(() => onList?.());
  useEffect(() => {
    if (status === 'connecting') return;
    // What happened while nothing told of it.
    askAgain();
    if (status !== 'down') return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') askAgain();
    }, refreshIntervalMs);
    return () => clearInterval(timer);
  }, [status]);
}
