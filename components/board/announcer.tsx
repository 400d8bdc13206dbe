'use client';

import { useEffect, useRef, useState } from 'react';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { describeChanges } from './changes';

/** At most one message in this time; what happens in between is told together. */
const pauseMs = 10_000;

/** The one polite live region of a board. It stands empty from the start, so that its first text is heard. */
export function Announcer({ spaces }: { spaces: readonly BoardSpace[] }) {
  const [message, setMessage] = useState('');
  const told = useRef(spaces);
  const toldAt = useRef(0);
  useEffect(() => {
    const text = describeChanges(told.current, spaces);
    if (text === '') return;
    const tell = () => {
      told.current = spaces;
      toldAt.current = Date.now();
      setMessage(text);
    };
    const wait = Math.max(0, toldAt.current + pauseMs - Date.now());
    const timer = setTimeout(tell, wait);
    return () => clearTimeout(timer);
  }, [spaces]);
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {message}
    </p>
  );
}
