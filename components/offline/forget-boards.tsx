'use client';

import { useEffect } from 'react';

/** Stands where nobody is signed in: what was kept for somebody who was is forgotten. */
export function ForgetBoards() {
  useEffect(() => {
    // Without a store nothing was kept.
    import('./kept-boards').then(({ forgetKept }) => forgetKept()).catch(() => undefined);
  }, []);
  return null;
}
