'use client';

import { useEffect, useState } from 'react';

const saidForMs = 4_000;

/** Puts text on the clipboard, and says for a moment whether that worked; a browser may refuse it. */
export function useCopy(): { copy: (text: string) => Promise<void>; said: 'copied' | 'failed' | null } {
  const [said, setSaid] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), saidForMs);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('copied');
    } catch {
      setSaid('failed');
    }
  };
  return { copy, said };
}
