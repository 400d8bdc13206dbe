'use client';

import { useSyncExternalStore } from 'react';

const neverChanges = () => () => {};

/** Whether this is one of Apple's machines, whose modifier is ⌘; not known before hydration. */
export function useIsApple(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => /Mac|iPhone|iPad/.test(navigator.userAgent),
    () => false,
  );
}
