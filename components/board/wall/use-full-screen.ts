'use client';

import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

export type FullScreen = { isOffered: boolean; isOn: boolean; toggle: () => void };

/** The whole screen for this page, where the browser allows it. */
export function useFullScreen(): FullScreen {
  const isOffered = useSyncExternalStore(
    subscribe,
    () => document.fullscreenEnabled ?? false,
    () => false,
  );
  const isOn = useSyncExternalStore(
    subscribe,
    () => document.fullscreenElement !== null,
    () => false,
  );
  const toggle = () => {
    const done = isOn ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    done.catch(() => undefined);
  };
  return { isOffered, isOn, toggle };
}
