'use client';

import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function for good, which does what the one of the last render does: what it is given to is not drawn anew. */
export function useSteady<Args extends unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
