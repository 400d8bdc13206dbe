'use client';

import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react';
import type { ComponentProps, PointerEvent } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { HiddenIcon, PinnedIcon } from '@/components/ui/own-marks';
import { faceName } from '../face-name';
import type { Personal } from '../use-overlay';
import { CreatorFields } from './creator-fields';
import { CreatorMenu } from './creator-menu';
import type { ListCreator, RowActions } from './row-actions';

type CreatorRowProps = {
  creator: ListCreator;
  /** Null for who may not edit. */
  actions: RowActions | null;
  personal: Personal;
  isOpen: boolean;
  onToggle: () => void;
  /** Takes the row by its handle; null where there is no order to change. */
  onGrip: ((event: PointerEvent) => void) | null;
};

/** One creator of a list: who they are, what is noted of them, and their place in the order. */
export function CreatorRow({ creator, actions, personal, isOpen, onToggle, onGrip }: CreatorRowProps) {
  const { id, note, group, handle, avatarUrl } = creator;
  const name = faceName(creator);
  return (
    <div className="rounded-control hover:bg-hover">
      <div className="flex min-h-14 items-center gap-2 ps-2 pe-1">
        {onGrip ? <Grip onGrip={onGrip} /> : null}
        <Avatar id={id} name={name} url={avatarUrl ?? undefined} size="sm" />
        <div className="min-w-0 flex-1 py-1.5">
          <p className="flex min-w-0 items-center gap-1.5">
            <bdi className="truncate">{name}</bdi>
            {handle && name !== `@${handle}` ? (
              <span className="min-w-0 shrink-[99] truncate text-faint">@{handle}</span>
            ) : null}
            {personal.isPinned(id) ? <PinnedIcon /> : null}
            {personal.isHidden(id) ? <HiddenIcon /> : null}
          </p>
          {note || group ? (
            <p className="flex min-w-0 items-center gap-1.5 text-12 text-soft">
              {group ? (
                <Badge>
                  <bdi>{group}</bdi>
                </Badge>
              ) : null}
              <bdi className="truncate">{note}</bdi>
            </p>
          ) : null}
        </div>
        {actions ? (
          <>
            <Step
              aria-label={`Move ${name} up`}
              disabled={actions.isFirst(id)}
              onClick={() => actions.move(creator, 'up')}
            >
              <ChevronUp aria-hidden size={16} />
            </Step>
            <Step
              aria-label={`Move ${name} down`}
              disabled={actions.isLast(id)}
              onClick={() => actions.move(creator, 'down')}
            >
              <ChevronDown aria-hidden size={16} />
            </Step>
          </>
        ) : null}
        <CreatorMenu creator={creator} actions={actions} personal={personal} onWrite={onToggle} />
      </div>
      {isOpen && actions ? <CreatorFields creator={creator} actions={actions} onDone={onToggle} /> : null}
    </div>
  );
}

/** For a pointer only: by keyboard the steps and the menu do the same. */
function Grip({ onGrip }: { onGrip: (event: PointerEvent) => void }) {
  return (
    <span
      aria-hidden
      data-grip
      onPointerDown={onGrip}
      className="-ms-2 -me-2 flex h-10 w-8 shrink-0 cursor-grab touch-none items-center justify-center text-faint active:cursor-grabbing"
    >
      <GripVertical size={16} />
    </span>
  );
}

/** Stays where the focus is, also at an end of the list: there it only says that it leads no further. */
function Step({ disabled, onClick, ...rest }: ComponentProps<'button'>) {
  return (
    <Button
      variant="ghost"
      size="icon"
      aria-disabled={disabled}
      onClick={disabled ? undefined : onClick}
      className="max-sm:hidden aria-disabled:opacity-40"
      {...rest}
    />
  );
}
