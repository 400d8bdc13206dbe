'use client';

import dynamic from 'next/dynamic';
import { useSyncExternalStore } from 'react';
import { patiently } from '@/lib/query/patiently';

// Loaded when first opened.
const ZoneDialog = dynamic(() =>
  patiently(() => import('./zone-dialog')).then((module) => module.ZoneDialog),
);

const listeners = new Set<() => void>();
let opened: { by: HTMLElement | null } | null = null;

function set(next: typeof opened): void {
  opened = next;
  for (const listener of [...listeners]) listener();
}

/** Where the focus goes back to: of a menu, which is gone by then, to what opened it. */
function opener(): HTMLElement | null {
  const active = document.activeElement;
  const menu = active?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const element = menu ? document.getElementById(menu) : active;
  return element instanceof HTMLElement ? element : null;
}

/**
 * Opens the choice of a time zone, from wherever times are shown.
 * @param by where the focus goes back to; else to what has it now
 */
export function openZones(by: HTMLElement | null = opener()): void {
  set({ by });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The one place where the choice of a zone opens; stands once on every page that shows times. */
export function ZoneDialogHost() {
  const open = useSyncExternalStore(
    subscribe,
    () => opened,
    () => null,
  );
  return open ? <ZoneDialog openedBy={open.by} onClose={() => set(null)} /> : null;
}
