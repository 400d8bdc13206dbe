'use client';

import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { buttonStyle } from '@/components/ui/button';
import { plural } from '@/components/ui/counts';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/components/ui/menu';
import { PinnedIcon } from '@/components/ui/own-marks';
import type { ListSummary } from '@/lib/watchlists/list-schema';
import { listPath } from '@/lib/watchlists/list-slug';
import { mayDo } from '@/lib/watchlists/roles';
import { ExportItems } from '../export-items';
import { faceName } from '../face-name';
import { ownRoleWords } from '../role-words';
import { useListDeeds } from '../use-list-deeds';

type ListRowProps = { list: ListSummary; onCopy: () => void };

/** One of the viewer's lists: what it is called, whom it watches, whose it is. */
export function ListRow({ list, onCopy }: ListRowProps) {
  const { slug, name, description, creatorCount, faces, role, owner, isPinned } = list;
  return (
    <li className="relative flex items-center gap-3 rounded-card bg-raised py-3 ps-4 pe-2 hover:bg-hover">
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 items-center gap-1.5">
          <Link
            href={listPath(slug)}
            prefetch={false}
            className="min-w-0 truncate font-bold text-16 after:absolute after:inset-0 after:rounded-card"
          >
            <bdi>{name}</bdi>
          </Link>
          {isPinned ? <PinnedIcon /> : null}
        </p>
        {description ? (
          <p dir="auto" className="truncate text-soft">
            {description}
          </p>
        ) : null}
        <p className="mt-0.5 truncate text-faint tabular">
          {plural(creatorCount, 'creator')}
          {role === 'owner' ? null : (
            <>
              {' · by '}
              <bdi>{faceName(owner)}</bdi> · {ownRoleWords[role]}
            </>
          )}
        </p>
      </div>
      <div aria-hidden className="flex -space-x-2 max-sm:hidden rtl:space-x-reverse">
        {faces.map((face) => (
          <Avatar
            key={face.id}
            id={face.id}
            name={face.name ?? ''}
            url={face.avatarUrl ?? undefined}
            size="sm"
            hasRing
          />
        ))}
      </div>
      <RowMenu list={list} onCopy={onCopy} />
    </li>
  );
}

function RowMenu({ list, onCopy }: ListRowProps) {
  const { archive, remove, pin } = useListDeeds();
  const [isOpen, setOpen] = useState(false);
  const { slug, name, role, isArchived, isPinned } = list;
  return (
    <Menu open={isOpen} onOpenChange={setOpen}>
      <MenuTrigger
        className={`${buttonStyle({ variant: 'ghost', size: 'icon' })} z-10`}
        aria-label={`More for ${name}`}
      >
        <Ellipsis aria-hidden size={18} />
      </MenuTrigger>
      <MenuContent>
        <MenuItem onSelect={() => void pin(list, !isPinned)}>
          {isPinned ? 'Unpin' : 'Pin to the top'}
        </MenuItem>
        <MenuItem onSelect={onCopy}>Copy as my own</MenuItem>
        <ExportItems slug={slug} />
        {mayDo(role, 'archive') ? (
          <>
            <MenuSeparator />
            <MenuItem onSelect={() => void archive(list, !isArchived)}>
              {isArchived ? 'Bring back from the archive' : 'Archive'}
            </MenuItem>
          </>
        ) : null}
        {mayDo(role, 'delete') ? <MenuItem onSelect={() => void remove(list)}>Delete</MenuItem> : null}
      </MenuContent>
    </Menu>
  );
}
