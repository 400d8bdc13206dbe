'use client';

import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

export const Popover = Radix.Root;
export const PopoverTrigger = Radix.Trigger;
export const PopoverClose = Radix.Close;

type PopoverContentProps = { label: string; align?: 'start' | 'center' | 'end'; children: ReactNode };

/** What floats beside its trigger. `label` names it to screen readers. */
export function PopoverContent({ label, align = 'end', children }: PopoverContentProps) {
  return (
    <Radix.Portal>
      <Radix.Content
        align={align}
        sideOffset={8}
        collisionPadding={12}
        aria-label={label}
        className="appear z-50 max-h-(--radix-popover-content-available-height) flex w-[min(24rem,calc(100vw-1.5rem))] flex-col rounded-card bg-raised shadow-float outline-none"
      >
        {/* Scrolls by keyboard too, also where nothing inside takes the focus. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable area must be reachable */}
        <div tabIndex={0} className="overflow-y-auto overscroll-contain rounded-card p-4 -outline-offset-2">
          {children}
        </div>
      </Radix.Content>
    </Radix.Portal>
  );
}
