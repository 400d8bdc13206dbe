'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './button';
import { returnFocus } from './return-focus';

export const Dialog = Radix.Root;
export const DialogClose = Radix.Close;

type DialogContentProps = {
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
  /** Where the focus goes on closing, for a dialog opened without a trigger of its own. */
  returnFocusTo?: HTMLElement | null;
};

/** A dialog in the middle, on phones a sheet from below. Its title names it; the body scrolls. */
export function DialogContent({ title, description, children, returnFocusTo }: DialogContentProps) {
  return (
    <Radix.Portal>
      <Radix.Overlay className="appear fixed inset-0 z-40 bg-veil" />
      <Radix.Content
        onCloseAutoFocus={(event) => returnFocus(event, () => returnFocusTo)}
        {...(description ? {} : { 'aria-describedby': undefined })}
        className="appear fixed inset-x-0 bottom-0 z-50 flex max-h-[88dvh] flex-col rounded-t-card bg-raised shadow-float outline-none sm:inset-0 sm:m-auto sm:h-fit sm:max-h-[84dvh] sm:w-[min(40rem,calc(100vw-3rem))] sm:rounded-card"
      >
        <header className="flex items-start gap-4 px-6 pt-5 pb-3">
          <div className="min-w-0 flex-1">
            <Radix.Title className="break-words font-bold text-20">{title}</Radix.Title>
            {description ? (
              <Radix.Description asChild>
                <div className="mt-1 text-soft">{description}</div>
              </Radix.Description>
            ) : null}
          </div>
          <Radix.Close asChild>
            <Button variant="ghost" size="icon" aria-label="Close" className="-mt-1.5 -me-2">
              <X aria-hidden size={18} />
            </Button>
          </Radix.Close>
        </header>
        <div data-scrolls className="overflow-y-auto overscroll-contain px-6 pb-6">
          {children}
        </div>
      </Radix.Content>
    </Radix.Portal>
  );
}
