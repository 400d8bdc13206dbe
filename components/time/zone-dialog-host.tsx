'use client';

import dynamic from 'next/dynamic';
import { sharedValue, useSharedValue } from '@/components/ui/shared-value';
import { patiently } from '@/lib/query/patiently';

// Loaded when first opened.
const ZoneDialog = dynamic(() =>
  patiently(() => import('./zone-dialog')).then((module) => module.ZoneDialog),
);

const opened = sharedValue<{ by: HTMLElement | null } | null>(null);

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
  opened.set({ by });
}

/** The one place where the choice of a zone opens; stands once on every page that shows times. */
export function ZoneDialogHost() {
  const open = useSharedValue(opened, null);
  return open ? <ZoneDialog openedBy={open.by} onClose={() => opened.set(null)} /> : null;
}
