'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { createListeners } from '@/components/ui/listeners';

const listeners = createListeners();

/** To be called after the address bar was written to. */
export const tellOfAddress = listeners.tell;

function subscribe(listener: () => void): () => void {
  const leave = listeners.subscribe(listener);
  window.addEventListener('popstate', listener);
  return () => {
    leave();
    window.removeEventListener('popstate', listener);
  };
}

/**
 * The query of the address bar, at once. Next's own follows in a transition, which every tick of a
 * clock can put off: a sheet would open when its reader has pressed twice. While the browser is on its
 * way to another page, it stays what it was on this one.
 */
export function useAddressQuery(): string {
  const rendered = useSearchParams().toString();
  const pathname = usePathname();
  const last = useRef(rendered);
  const read = () => {
    const { location } = window;
    if (location.pathname === pathname) last.current = new URLSearchParams(location.search).toString();
    return last.current;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: Next has led elsewhere and told nobody
  useEffect(tellOfAddress, [rendered]);
  return useSyncExternalStore(subscribe, read, () => rendered);
}
