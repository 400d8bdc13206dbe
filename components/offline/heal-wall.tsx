'use client';

import { useReturn } from './use-return';

/** Long enough for a server to come up; a page that breaks again and again is not asked for in a rush. */
const firstAfterMs = 30_000;

/** Nobody stands at a wall to press a button: its page is loaded anew once the server can serve again. */
export function HealWall() {
  useReturn(() => {
    if (new URLSearchParams(window.location.search).get('view') === 'wall') window.location.reload();
  }, firstAfterMs);
  return null;
}
