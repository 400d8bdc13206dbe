'use client';

import { Coins, LibraryBig, LogOut, UserRound } from 'lucide-react';
import Link from 'next/link';
import { type ComponentProps, useRef } from 'react';
import { forgetKept } from '@/components/offline/kept-boards';
import { ZoneMenuItem } from '@/components/time/zone-menu-item';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/components/ui/menu';
import type { AccountViewer } from './account-menu';
import { BrowserChoices } from './browser-choices';
import { ThemeChoice } from './theme-choice';

type OpenAccountMenuProps = { viewer: AccountViewer; face: ComponentProps<'button'> };

/** Who is looking, how the page looks, and the way out. */
export default function OpenAccountMenu({ viewer, face }: OpenAccountMenuProps) {
  const signOut = useRef<HTMLFormElement>(null);
  const { handle, name, isAdmin = false } = viewer;
  return (
    <>
      <Menu defaultOpen>
        <MenuTrigger {...face} />
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
          <MenuItem asChild>
            <Link href="/watchlists">
              <LibraryBig aria-hidden size={16} className="text-soft" />
              Watchlists
            </Link>
          </MenuItem>
          <MenuItem asChild>
            <Link href="/account">
              <UserRound aria-hidden size={16} className="text-soft" />
              Your account
            </Link>
          </MenuItem>
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
      {/* Outside the menu: a form that leaves the page with its menu cannot be sent. */}
      <form
        ref={signOut}
        method="post"
        action="/api/auth/signout"
        onSubmit={() => {
          forgetKept().catch(() => undefined);
        }}
        hidden
      />
    </>
  );
}
