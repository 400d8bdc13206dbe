'use client';

import { useEffect, useEffectEvent } from 'react';

const paceMs = 5_000;

/** Whether the server is there and can serve. */
async function isServing(): Promise<boolean> {
  try {
    const answer = await fetch('/api/health', { cache: 'no-store', signal: AbortSignal.timeout(paceMs) });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Runs `onServing` as soon as the server answers again; it is asked every few seconds. */
export function useReturn(onServing: () => void, firstAfterMs = paceMs): void {
  const tell = useEffectEvent(onServing);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const ask = async () => {
      clearTimeout(timer);
      const isBack = await isServing();
      if (isOver) return;
      if (isBack) tell();
      else timer = setTimeout(() => void ask(), paceMs);
    };
    const onOnline = () => void ask();
    timer = setTimeout(onOnline, firstAfterMs);
    window.addEventListener('online', onOnline);
    return () => {
      isOver = true;
      clearTimeout(timer);
      window.removeEventListener('online', onOnline);
    };
  }, [firstAfterMs]);
}
