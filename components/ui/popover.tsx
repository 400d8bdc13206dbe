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
        className="appear z-50 max-h-(--radix-popover-content-available-height) w-[min(24rem,calc(100vw-1.5rem))] overflow-y-auto overscroll-contain rounded-card bg-raised p-4 shadow-float outline-none"
      >
        {children}
      </Radix.Content>
    </Radix.Portal>
  );
}
