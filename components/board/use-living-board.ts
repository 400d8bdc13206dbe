'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { BoardError } from '@/lib/query/board-error';
import { boardQuery, type HeldBoard } from '@/lib/query/board-query';
import { useBoardStream } from '@/lib/query/use-board-stream';
import { useClock } from './clock-context';

export type LivingBoard = {
  reading: HeldBoard;
  /** Our own server does not answer. */
  isCutOff: boolean;
  /** Why it answers with no board. */
  problem: BoardError | null;
};

/** A board that the server read first, kept fresh by the stream, and asked for while there is none. */
export function useLivingBoard(keys: readonly string[], first: HeldBoard): LivingBoard {
  const status = useBoardStream(keys);
  const query = useQuery(boardQuery(keys, status !== 'down'));
  const reading = query.data ?? first;
  const clock = useClock();
  useEffect(() => clock.correct(reading.serverNow, reading.receivedAt), [clock, reading]);
  return {
    reading,
    isCutOff: query.isError,
    problem: query.error instanceof BoardError ? query.error : null,
  };
}
