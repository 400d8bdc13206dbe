'use client';

import { Ellipsis, Users } from 'lucide-react';
import { lazy } from 'react';
import { Button, buttonStyle } from '@/components/ui/button';
import { OnDemand } from '@/components/ui/on-demand';
import { patiently } from '@/lib/query/patiently';
import type { List } from '@/lib/watchlists/list-schema';
import { mayDo } from '@/lib/watchlists/roles';
import type { Panel } from './panel-store';

const load = () => patiently(() => import('./list-menu'));
const ListMenu = lazy(load);

type ListActionsProps = {
  list: List;
  onOpen: (panel: Panel) => void;
  /** The viewer gives the list up, and is led elsewhere. */
  onLeave: () => void;
};

/** Behind three dots: everything there is to do with a list. */
export function ListMenuButton({ list, onOpen, onLeave }: ListActionsProps) {
  return (
    <OnDemand
      popup="menu"
      preload={load}
      open={(face) => <ListMenu list={list} face={face} onOpen={onOpen} onLeave={onLeave} />}
      className={buttonStyle({ variant: 'ghost', size: 'icon' })}
      aria-label="More for this watchlist"
    >
      <Ellipsis aria-hidden size={18} />
    </OnDemand>
  );
}

/** In the bar, on a phone at the end of the page: what one does with a list most. */
export function ListActions({ list, onOpen, onLeave }: ListActionsProps) {
  return (
    <>
      <div className="max-md:hidden">
        <ListMenuButton list={list} onOpen={onOpen} onLeave={onLeave} />
      </div>
      <Button onClick={() => onOpen('share')}>Share</Button>
      <Button onClick={() => onOpen('creators')}>
        <Users aria-hidden size={16} />
        {mayDo(list.role, 'edit') ? 'Edit creators' : 'Creators'}
      </Button>
    </>
  );
}
