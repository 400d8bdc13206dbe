'use client';

import Link from 'next/link';
import type { ComponentProps } from 'react';
import { useBoardAddress } from '@/components/board/use-board-address';
import { viewChoices } from '@/components/board/view-names';
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuSeparator,
  MenuSwitchItem,
  MenuTrigger,
} from '@/components/ui/menu';
import type { List } from '@/lib/watchlists/list-schema';
import { mayDo } from '@/lib/watchlists/roles';
import { ExportItems } from './export-items';
import type { Panel } from './panel-store';
import { useListDeeds } from './use-list-deeds';
import { useOverlay } from './use-overlay';

type ListMenuProps = {
  list: List;
  face: ComponentProps<'button'>;
  onOpen: (panel: Panel) => void;
  onLeave: () => void;
};

/** All one can do with a list as a whole. */
export default function ListMenu({ list, face, onOpen, onLeave }: ListMenuProps) {
  const deeds = useListDeeds();
  const { slug, role, isArchived } = list;
  return (
    <Menu defaultOpen>
      <MenuTrigger {...face} />
      <MenuContent>
        {/* On a phone their buttons stand at the end of the page. */}
        <div className="md:hidden">
          <MenuItem onSelect={() => onOpen('share')}>Share</MenuItem>
          <MenuItem onSelect={() => onOpen('creators')}>
            {mayDo(role, 'edit') ? 'Edit creators' : 'Creators'}
          </MenuItem>
        </div>
        {mayDo(role, 'edit') ? (
          <MenuItem onSelect={() => onOpen('about')}>Name and description</MenuItem>
        ) : null}
        <MenuItem onSelect={() => onOpen('history')}>History</MenuItem>
        <MenuSeparator />
        <OwnChoices list={list} />
        <MenuSeparator />
        <MenuItem onSelect={() => onOpen('copy')}>Copy as my own</MenuItem>
        <ExportItems slug={slug} />
        {mayDo(role, 'archive') || mayDo(role, 'delete') ? <MenuSeparator /> : null}
        {mayDo(role, 'archive') ? (
          <MenuItem onSelect={() => deeds.archive(list, !isArchived)}>
            {isArchived ? 'Bring back from the archive' : 'Archive'}
          </MenuItem>
        ) : null}
        {mayDo(role, 'delete') ? (
          <MenuItem
            onSelect={() => {
              onLeave();
              void deeds.remove(list);
            }}
          >
            Delete
          </MenuItem>
        ) : null}
        <MenuSeparator />
        <MenuItem asChild>
          <Link href="/watchlists">All watchlists</Link>
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}

/** The viewer's own, of which nobody else sees anything. */
function OwnChoices({ list }: { list: List }) {
  const { change } = useOverlay(list);
  const { address } = useBoardAddress();
  const { defaultView, isPinned } = list.overlay;
  const isDefault = (defaultView ?? 'board') === address.view;
  const label = viewChoices.find(({ value }) => value === address.view)?.label ?? 'Wallboard';
  return (
    <>
      <MenuSwitchItem
        checked={isDefault}
        disabled={isDefault && defaultView === null}
        detail="For you, when the address names no view."
        onCheckedChange={(isOn) =>
          change(
            { defaultView: isOn ? address.view : null },
            isOn ? `Opens as ${label} for you` : 'Opens as Board for you',
          )
        }
      >
        Always open as {label}
      </MenuSwitchItem>
      <MenuSwitchItem
        checked={isPinned}
        detail="Stands first in your watchlists. Where this server has an app-only token at X, it stays fresh while nobody looks."
        onCheckedChange={(isOn) => change({ isPinned: isOn }, isOn ? 'Pinned for you' : 'Unpinned')}
      >
        Pin this list
      </MenuSwitchItem>
    </>
  );
}
