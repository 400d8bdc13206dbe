'use client';

import { useEffect, useState } from 'react';

const patienceMs = 3_000;

/** Whether nobody has moved, pressed or touched anything for a moment. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wake = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), patienceMs);
      setIdle(false);
    };
    const signs = ['pointermove', 'pointerdown', 'keydown'] as const;
    wake();
    for (const sign of signs) window.addEventListener(sign, wake, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, wake);
    };
  }, []);
  return isIdle;
}
