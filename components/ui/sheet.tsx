'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, type Ref, useRef } from 'react';
import { Button } from './button';
import { returnFocus } from './return-focus';

export const SheetTitle = Radix.Title;

type SheetProps = {
  /** What stands beside the close button: ways back, on, out. */
  bar?: ReactNode;
  children: ReactNode;
  bodyRef?: Ref<HTMLDivElement>;
  onClose: () => void;
  /** Where the focus goes once the sheet is gone. */
  returnFocusTo: () => HTMLElement | null;
};

/** Beside the page on its end side, on phones over nearly all of it from below. Its SheetTitle names it. */
export function Sheet({ bar, children, bodyRef, onClose, returnFocusTo }: SheetProps) {
  const content = useRef<HTMLDivElement>(null);
  // The title tells where one is; the way on from there is the content, not the bar.
  const goToTitle = (event: Event) => {
    const title = content.current?.querySelector('h2');
    if (!title) return;
    event.preventDefault();
    title.focus();
  };
  return (
    <Radix.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className="appear fixed inset-0 z-40 bg-veil" />
        <Radix.Content
          ref={content}
          onOpenAutoFocus={goToTitle}
          onCloseAutoFocus={(event) => returnFocus(event, returnFocusTo)}
          aria-describedby={undefined}
          className="appear fixed inset-x-0 top-3 bottom-0 z-50 flex flex-col bg-raised shadow-float outline-none max-sm:rounded-t-card sm:inset-y-0 sm:start-auto sm:end-0 sm:w-[min(34rem,calc(100vw-3rem))]"
        >
          <div className="flex items-center gap-1 px-4 py-2 sm:px-6">
            {bar}
            <Radix.Close asChild>
              <Button variant="ghost" size="icon" aria-label="Close" className="-me-2 ms-auto">
                <X aria-hidden size={18} />
              </Button>
            </Radix.Close>
          </div>
          <div ref={bodyRef} className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pb-8 sm:px-6">
            {children}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
