'use client';

import { useEffect, useEffectEvent } from 'react';

/** Ctrl-K, ⌘K: with a modifier it is in nobody's way, and works from within a field too. */
export function usePaletteKey(toggle: () => void): void {
  const perform = useEffectEvent(toggle);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isPaletteKey = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isPaletteKey || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      perform();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
