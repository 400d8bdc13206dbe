'use client';

import { createContext, type ReactNode, useContext } from 'react';

const XOrigin = createContext('https://x.com');

/** `origin`: where links to people and Spaces lead, the sandbox's own while it plays X. */
export function XLinks({ origin, children }: { origin: string; children: ReactNode }) {
  return <XOrigin value={origin}>{children}</XOrigin>;
}

export function useXLinks() {
  const origin = useContext(XOrigin);
  return {
    space: (id: string) => `${origin}/i/spaces/${encodeURIComponent(id)}`,
    person: (handle: string) => `${origin}/${encodeURIComponent(handle)}`,
    post: (handle: string, id: string) =>
      `${origin}/${encodeURIComponent(handle)}/status/${encodeURIComponent(id)}`,
    search: (words: string) => `${origin}/search?q=${encodeURIComponent(words)}`,
  };
}
