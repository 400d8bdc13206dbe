'use client';

import { lazy } from 'react';
import { ZoneDialogHost } from '@/components/time/zone-dialog-host';
import { Avatar } from '@/components/ui/avatar';
import { OnDemand } from '@/components/ui/on-demand';
import { patiently } from '@/lib/query/patiently';

const load = () => patiently(() => import('./open-account-menu'));
const OpenAccountMenu = lazy(load);

/** As much of the viewer as a page may hold. */
export type AccountViewer = {
  id: string;
  handle: string;
  name: string;
  avatarUrl: string | null;
  /** Shows the way to the administrators' pages, which check by themselves. */
  isAdmin?: boolean;
};

/** The viewer's face, and behind it their account, how the page looks, and the way out. */
export function AccountMenu({ viewer }: { viewer: AccountViewer }) {
  const { id, name, avatarUrl } = viewer;
  return (
    <>
      <OnDemand
        popup="menu"
        preload={load}
        open={(face) => <OpenAccountMenu viewer={viewer} face={face} />}
        className="-me-1 rounded-full p-1"
        aria-label={`Account of ${name}`}
      >
        <Avatar id={id} name={name} url={avatarUrl ?? undefined} size="md" />
      </OnDemand>
      <ZoneDialogHost />
    </>
  );
}
