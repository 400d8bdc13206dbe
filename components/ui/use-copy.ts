'use client';

import { useEffect, useState } from 'react';

const saidForMs = 4_000;

/** Whether it is on the clipboard now; a browser may refuse it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Puts text on the clipboard, and says for a moment whether that worked. */
export function useCopy(): { copy: (text: string) => Promise<void>; said: 'copied' | 'failed' | null } {
  const [said, setSaid] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), saidForMs);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (text: string) => setSaid((await copyText(text)) ? 'copied' : 'failed');
  return { copy, said };
}
