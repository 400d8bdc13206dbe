'use client';

import { type ReactElement, useEffect, useState } from 'react';

type AsPaintedProps = {
  /** Loads the code of what stands within. */
  load: () => Promise<unknown>;
  children: ReactElement;
};

/**
 * Keeps what the server has painted until the code of it is here. A part of the page that is told
 * something new before it has woken up is taken off the screen by React, and its skeleton put there.
 */
export function AsPainted({ load, children }: AsPaintedProps) {
  const [painted] = useState(children);
  const [isHere, setIsHere] = useState(false);
  useEffect(() => {
    let isWanted = true;
    const wake = () => {
      if (isWanted) setIsHere(true);
    };
    // What cannot be loaded says so itself.
    load().then(wake, wake);
    return () => {
      isWanted = false;
    };
  }, [load]);
  return isHere ? children : painted;
}
