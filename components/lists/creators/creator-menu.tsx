'use client';

import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { buttonStyle } from '@/components/ui/button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/components/ui/menu';
import { faceName } from '../face-name';
import type { Personal } from '../use-overlay';
import type { ListCreator, RowActions } from './row-actions';

type CreatorMenuProps = {
  creator: ListCreator;
  actions: RowActions | null;
  personal: Personal;
  onWrite: () => void;
};

/** All one can do with a creator on a list. */
export function CreatorMenu(props: CreatorMenuProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Menu open={isOpen} onOpenChange={setOpen}>
      <MenuTrigger
        className={buttonStyle({ variant: 'ghost', size: 'icon' })}
        aria-label={`More for ${faceName(props.creator)}`}
      >
        <Ellipsis aria-hidden size={16} />
      </MenuTrigger>
      {isOpen ? (
        <MenuContent>
          <MenuItems {...props} />
        </MenuContent>
      ) : null}
    </Menu>
  );
}

function MenuItems({ creator, actions, personal, onWrite }: CreatorMenuProps) {
  const { id } = creator;
  return (
    <>
      {actions ? (
        <>
          <MenuItem onSelect={onWrite}>Note and group</MenuItem>
          <MenuItem disabled={actions.isFirst(id)} onSelect={() => actions.move(creator, 'top')}>
            Move to the top
          </MenuItem>
          <MenuItem disabled={actions.isFirst(id)} onSelect={() => actions.move(creator, 'up')}>
            Move up
          </MenuItem>
          <MenuItem disabled={actions.isLast(id)} onSelect={() => actions.move(creator, 'down')}>
            Move down
          </MenuItem>
          <MenuItem disabled={actions.isLast(id)} onSelect={() => actions.move(creator, 'end')}>
            Move to the end
          </MenuItem>
          <MenuSeparator />
        </>
      ) : null}
      <MenuItem onSelect={() => personal.pin(id, !personal.isPinned(id))}>
        {personal.isPinned(id) ? 'Unpin for me' : 'Pin for me'}
      </MenuItem>
      <MenuItem onSelect={() => personal.hide(id, !personal.isHidden(id))}>
        {personal.isHidden(id) ? 'Show to me again' : 'Hide for me'}
      </MenuItem>
      {actions ? (
        <>
          <MenuSeparator />
          <MenuItem onSelect={() => actions.remove(creator)}>Remove from the list</MenuItem>
        </>
      ) : null}
    </>
  );
}
