'use client';

import { Coins, LogOut } from 'lucide-react';
import Link from 'next/link';
import { useRef } from 'react';
import { ZoneDialogHost } from '@/components/time/zone-dialog-host';
import { ZoneMenuItem } from '@/components/time/zone-menu-item';
import { Avatar } from '@/components/ui/avatar';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/components/ui/menu';
import { BrowserChoices } from './browser-choices';
import { ThemeChoice } from './theme-choice';

/** As much of the viewer as a page may hold. */
export type AccountViewer = {
  id: string;
  handle: string;
  name: string;
  avatarUrl: string | null;
  /** Shows the way to the administrators' pages, which check by themselves. */
  isAdmin?: boolean;
};

/** Who is looking, how the page looks, and the way out. */
export function AccountMenu({ viewer }: { viewer: AccountViewer }) {
  const signOut = useRef<HTMLFormElement>(null);
  const { id, handle, name, avatarUrl, isAdmin = false } = viewer;
  return (
    <>
      <Menu>
        <MenuTrigger className="-me-1 rounded-full p-1" aria-label={`Account of ${name}`}>
          <Avatar id={id} name={name} url={avatarUrl ?? undefined} size="md" />
        </MenuTrigger>
        <MenuContent>
          <div className="px-3 pt-2 pb-3">
            <p className="truncate font-bold" dir="auto">
              {name}
            </p>
            <p className="truncate text-soft">@{handle}</p>
          </div>
          <MenuSeparator />
          <ThemeChoice />
          <MenuSeparator />
          <BrowserChoices />
          <ZoneMenuItem />
          <MenuSeparator />
          {isAdmin ? (
            <MenuItem asChild>
              <Link href="/settings">
                <Coins aria-hidden size={16} className="text-soft" />
                Spend and budget
              </Link>
            </MenuItem>
          ) : null}
          <MenuItem onSelect={() => signOut.current?.requestSubmit()}>
            <LogOut aria-hidden size={16} className="text-soft" />
            Sign out
          </MenuItem>
        </MenuContent>
      </Menu>
      <ZoneDialogHost />
      {/* Outside the menu: a form that leaves the page with its menu cannot be sent. */}
      <form ref={signOut} method="post" action="/api/auth/signout" hidden />
    </>
  );
}
