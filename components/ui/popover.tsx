'use client';

import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export const Popover = Radix.Root;
export const PopoverTrigger = Radix.Trigger;

type PopoverContentProps = {
  label: string;
  align?: 'start' | 'center' | 'end';
  /** There is something inside to focus: the first of it is, on opening. */
  hasControls?: boolean;
  children: ReactNode;
};

/** What floats beside its trigger. `label` names it to screen readers. */
export function PopoverContent(props: PopoverContentProps) {
  const { label, align = 'end', hasControls = false, children } = props;
  return (
    <Radix.Portal>
      <Radix.Content
        align={align}
        sideOffset={8}
        collisionPadding={12}
        aria-label={label}
        className={classNames(
          hasControls ? 'w-[min(18rem,calc(100vw-1.5rem))]' : 'w-[min(24rem,calc(100vw-1.5rem))]',
          'appear z-50 max-h-(--radix-popover-content-available-height) flex flex-col rounded-card bg-raised shadow-float outline-none',
        )}
      >
        <div
          // Scrolls by keyboard too, also where nothing inside takes the focus.
          tabIndex={hasControls ? undefined : 0}
          className="overflow-y-auto overscroll-contain rounded-card p-4 -outline-offset-2"
        >
          {children}
        </div>
      </Radix.Content>
    </Radix.Portal>
  );
}
