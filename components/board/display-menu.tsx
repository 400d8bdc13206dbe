'use client';

import { SlidersHorizontal } from 'lucide-react';
import { lazy } from 'react';
import { buttonStyle } from '@/components/ui/button';
import { OnDemand } from '@/components/ui/on-demand';
import { patiently } from '@/lib/query/patiently';
import { viewChoices } from './view-names';
import { preloadView } from './views';

const load = () => patiently(() => import('./open-display-menu'));
const OpenDisplayMenu = lazy(load);

/** What may be chosen next comes along: on a phone the views are in this menu. */
function preload(): void {
  void load();
  for (const { value } of viewChoices) preloadView(value);
}

/** The order and the density; on a phone the view too. */
export function DisplayMenu() {
  return (
    <OnDemand
      popup="menu"
      preload={preload}
      open={(face) => <OpenDisplayMenu face={face} />}
      className={buttonStyle({ variant: 'ghost', size: 'icon' })}
      aria-label="Display: order and density"
    >
      <SlidersHorizontal aria-hidden size={16} />
    </OnDemand>
  );
}
