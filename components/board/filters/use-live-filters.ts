'use client';

import { useEffect, useState } from 'react';
import { useBoardAddress } from '@/components/board/use-board-address';
import type { BoardFilters } from '@/lib/watchlists/board-address';

/** Browsers refuse a history that is written with every keystroke. */
const typingMs = 250;

const keyOf = (filters: BoardFilters) => JSON.stringify({ ...filters, q: filters.q.trim() });
const withoutText = (filters: BoardFilters) => keyOf({ ...filters, q: '' });

/**
 * The filters as they are pressed and typed: at once for the screen, and after a breath for the
 * address. What changes the address from elsewhere (the way back, a palette) is taken over.
 */
export function useLiveFilters() {
  const { address, change } = useBoardAddress();
  const inAddress = keyOf(address.filters);
  const [live, setLive] = useState(address.filters);
  const [seen, setSeen] = useState(inAddress);
  /** Written by us and not yet seen in the address, which follows a moment later. */
  const [sent, setSent] = useState<BoardFilters[]>([]);
  if (inAddress !== seen) {
    setSeen(inAddress);
    const index = sent.findIndex((each) => keyOf(each) === inAddress);
    setSent(index < 0 ? [] : sent.slice(index + 1));
    if (index < 0) setLive(address.filters);
  }
  const last = sent.at(-1) ?? address.filters;
  useEffect(() => {
    if (keyOf(live) === keyOf(last)) return;
    const write = () => {
      setSent((before) => [...before, live]);
      change({ filters: { ...live, q: live.q.trim() } });
    };
    const timer = setTimeout(write, withoutText(live) === withoutText(last) ? typingMs : 0);
    return () => clearTimeout(timer);
  }, [live, last, change]);
  return { filters: live, setFilters: setLive };
}
