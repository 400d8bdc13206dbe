'use client';

import { Command } from 'cmdk';
import { Check, Search, X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './button';
import { commandLook } from './command-look';
import { returnFocus } from './return-focus';

type CommandDialogProps = {
  /** Names the dialog and its field. */
  label: string;
  placeholder: string;
  query: string;
  onQueryChange: (query: string) => void;
  onClose: () => void;
  returnFocusTo: HTMLElement | null;
  children: ReactNode;
};

/** A field over a list of things to find and do. What matches is the caller's to say. */
export function CommandDialog(props: CommandDialogProps) {
  const { label, placeholder, query, onQueryChange, onClose, returnFocusTo, children } = props;
  return (
    <Radix.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className={commandLook.veil} />
        <Radix.Content
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => returnFocus(event, () => returnFocusTo)}
          className={commandLook.box}
        >
          <Radix.Title className="sr-only">{label}</Radix.Title>
          <Command label={label} shouldFilter={false} loop className="flex min-h-0 flex-1 flex-col">
            <div className={commandLook.row}>
              <Search aria-hidden size={18} className="shrink-0 text-faint" />
              <Command.Input
                autoFocus
                value={query}
                onValueChange={onQueryChange}
                placeholder={placeholder}
                className={commandLook.field}
              />
              {/* On a phone it fills the screen: there is neither Escape nor a place beside it to press. */}
              <Radix.Close asChild>
                <Button variant="ghost" size="icon" aria-label="Close" className="-me-3 sm:hidden">
                  <X aria-hidden size={18} />
                </Button>
              </Radix.Close>
            </div>
            <Command.List className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-2">
              {children}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export function CommandSection({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="pb-2 [&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-2 [&_[cmdk-group-heading]]:text-12 [&_[cmdk-group-heading]]:text-faint"
    >
      {children}
    </Command.Group>
  );
}

type CommandItemProps = { value: string; onSelect: () => void; children: ReactNode };

export function CommandItem({ value, onSelect, children }: CommandItemProps) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-10 cursor-pointer items-center gap-3 rounded-control px-3 py-1.5 data-[selected=true]:bg-hover"
    >
      {children}
    </Command.Item>
  );
}

/** Within an item that is in force already. */
export function ChosenMark() {
  return (
    <span className="flex items-center gap-1 text-12 text-soft">
      <Check aria-hidden size={14} className="text-accent" />
      chosen
    </span>
  );
}
