'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { useClock } from '@/components/board/clock-context';
import type { BoardReading } from '@/lib/spaces/board-schema';
import { second } from '@/lib/time';
import { type News, newlyLive, startingSoon } from './news';

/** Starts come without a word from the server: they are looked for this often, also while nobody looks. */
const lookMs = 20 * second;

/**
 * What happens on a board from now on. What is so already when the page opens is no news.
 * @returns takes each new reading of the board
 */
export function useNews(first: BoardReading, onNews: (news: News, reading: BoardReading) => void) {
  const clock = useClock();
  const latest = useRef(first);
  const soon = useRef<Set<string>>(undefined);
  const tell = useEffectEvent(onNews);
  const lookAhead = () => {
    const coming = startingSoon(latest.current.board.spaces, clock.now());
    const known = soon.current ?? new Set(coming.map(({ key }) => key));
    soon.current = new Set([...known, ...coming.map(({ key }) => key)]);
    return coming.filter(({ key }) => !known.has(key));
  };
  const look = useEffectEvent(() => {
    for (const news of lookAhead()) tell(news, latest.current);
  });
  useEffect(() => {
    look();
    const timer = setInterval(() => look(), lookMs);
    return () => clearInterval(timer);
  }, []);
  return (reading: BoardReading) => {
    const before = latest.current;
    if (reading === before) return;
    latest.current = reading;
    const all = [...newlyLive(before, reading, clock.now()), ...lookAhead()];
    for (const news of all) onNews(news, reading);
  };
}
