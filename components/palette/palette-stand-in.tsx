'use client';

import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { commandLook } from '@/components/ui/command-look';
import { paletteWords } from './palette-words';

type PaletteStandInProps = {
  query: string;
  openedBy: HTMLElement | null;
  onQueryChange: (query: string) => void;
  onClose: () => void;
};

/** The palette's field while the rest of it loads: what is typed meanwhile is not lost, nor taken for shortcuts. */
export function PaletteStandIn({ query, openedBy, onQueryChange, onClose }: PaletteStandInProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const close = () => {
    onClose();
    openedBy?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    // There is nothing else to go to, and the page behind is out of reach.
    if (event.key === 'Tab') event.preventDefault();
  };
  return (
    <>
      <div aria-hidden className={commandLook.veil} />
      <div role="dialog" aria-modal="true" aria-label={paletteWords.label} className={commandLook.box}>
        <div className={commandLook.row}>
          <Search aria-hidden size={18} className="shrink-0 text-faint" />
          <input
            ref={field}
            aria-label={paletteWords.label}
            value={query}
            onChange={(event) => onQueryChange(event.target.value)}
            onKeyDown={onKeyDown}
            placeholder={paletteWords.placeholder}
            className={commandLook.field}
          />
          <Button
            variant="ghost"
            size="icon"
            aria-label="Close"
            onClick={onClose}
            className="-me-3 sm:hidden"
          >
            <X aria-hidden size={18} />
          </Button>
        </div>
        <p role="status" className="px-5 py-6 text-soft">
          One moment …
        </p>
      </div>
    </>
  );
}
