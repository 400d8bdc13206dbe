'use client';

import { useEffect } from 'react';

/** Puts the service worker of this build in charge, once the page has nothing better to do. */
export function OfflineWorker({ build }: { build: string }) {
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    const register = () => {
      // Denied in private windows and by some settings: the page then lives without it.
      navigator.serviceWorker
        .register(`/sw.js?build=${encodeURIComponent(build)}`, { updateViaCache: 'none' })
        .catch(() => undefined);
    };
    const timer = setTimeout(register, 1_000);
    return () => clearTimeout(timer);
  }, [build]);
  return null;
}
