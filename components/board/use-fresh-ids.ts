'use client';

import { useEffect, useRef, useState } from 'react';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { minute } from '@/lib/time';
import { useClock } from './clock-context';

const washMs = 10_000;
/** What began longer ago is news to us, not just started. */
const recentMs = 3 * minute;

/** Ids of Spaces that went live while we were looking, each for ten seconds. */
export function useFreshIds(live: readonly BoardSpace[], initialNow: number): ReadonlySet<string> {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(() => {
    const begun = live.filter((space) => (space.startedAt ?? 0) > initialNow - washMs);
    return new Set(begun.map((space) => space.id));
  });
  const clock = useClock();
  const known = useRef<Set<string>>(undefined);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());

  useEffect(() => {
    const ids = live.map((space) => space.id);
    const recent = live.filter((space) => (space.startedAt ?? 0) > clock.now() - recentMs);
    const added =
      known.current === undefined
        ? [...fresh]
        : recent.map((space) => space.id).filter((id) => !known.current?.has(id));
    known.current = new Set([...(known.current ?? []), ...ids]);
    if (added.length === 0) return;
    setFresh((before) => new Set([...before, ...added]));
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      setFresh((before) => new Set([...before].filter((id) => !added.includes(id))));
    }, washMs);
    timers.current.add(timer);
    // The first run takes over what the first paint washed; later ones look at what is new.
  }, [live, fresh, clock]);

  useEffect(() => {
    const pending = timers.current;
    return () => {
      for (const timer of pending) clearTimeout(timer);
    };
  }, []);
  return fresh;
}
