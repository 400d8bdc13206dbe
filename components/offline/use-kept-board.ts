'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { BoardReading } from '@/lib/spaces/board-schema';
import { second } from '@/lib/time';
import { keepBoard } from './kept-boards';

/** Ages change with every check; so often is enough for a page that tells its age. */
const paceMs = 30 * second;

type Board = { name: string; viewerId: string; title: string | undefined };

/** Keeps the latest reading of a board for when the server cannot be reached. @returns takes each new reading */
export function useKeptBoard({ name, viewerId, title }: Board, first: BoardReading) {
  const latest = useRef(first);
  const keptAt = useRef(0);
  const [openedAt] = useState(() => Date.now());
  const keep = useEffectEvent(() => {
    const { board, checkedAt, serverNow } = latest.current;
    keptAt.current = Date.now();
    const reading = { board, checkedAt, serverNow };
    // No store, or no room in it: the page then stands without.
    keepBoard({ name, viewerId, title, keptAt: keptAt.current, reading }, openedAt).catch(() => undefined);
  });
  useEffect(() => {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') keep();
    };
    document.addEventListener('visibilitychange', onHidden);
    return () => document.removeEventListener('visibilitychange', onHidden);
  }, []);
  return (reading: BoardReading) => {
    latest.current = reading;
    if (Date.now() - keptAt.current >= paceMs) keep();
  };
}
