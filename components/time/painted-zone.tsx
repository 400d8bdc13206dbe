'use client';

import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { Zone } from '@/lib/time/wall';
import { writeZone, zoneCookieName } from '@/lib/time/zone-cookie';
import { ownZone, subscribeToZone } from './zone-choice';

const yearSeconds = 31_536_000;

/** The zone that the server wrote this page in; hydration repeats its very words. */
export const PaintedZone = createContext<Zone>('UTC');

export const usePaintedZone = (): Zone => useContext(PaintedZone);

/** Lets the server know from the next page on in which zone this browser reads. */
function remember(): void {
  const isSecure = window.location.protocol === 'https:';
  const pair = `${zoneCookieName(isSecure)}=${writeZone(ownZone())}`;
  if (document.cookie.split('; ').includes(pair)) return;
  const secure = isSecure ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser has the Cookie Store
  document.cookie = `${pair}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax${secure}`;
}

/** Around every page. `painted`: what the cookie told the server, or UTC on a first visit. */
export function ZoneMemory({ painted, children }: { painted: Zone; children: ReactNode }) {
  useEffect(() => {
    remember();
    return subscribeToZone(remember);
  }, []);
  return <PaintedZone value={painted}>{children}</PaintedZone>;
}
