'use client';

import { useEffect } from 'react';
import { forgetKept } from './kept-boards';

/** Stands where nobody is signed in: what was kept for somebody who was is forgotten. */
export function ForgetBoards() {
  useEffect(() => {
    // Without a store nothing was kept.
    forgetKept().catch(() => undefined);
  }, []);
  return null;
}
