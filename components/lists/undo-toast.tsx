'use client';

import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { closeOffer, takePlace, useIsOnTop, useOffer } from './undo-offer';

type UndoToastProps = {
  /** At the end of a dialog, over the page; else over its lower edge. */
  isInDialog?: boolean;
};

/** What was just done, and the way to take it back. Stands empty from the start, so that it is heard. */
export function UndoToast({ isInDialog = false }: UndoToastProps) {
  const [place] = useState(() => Symbol('place'));
  useEffect(() => takePlace(place), [place]);
  const isOnTop = useIsOnTop(place);
  const offer = useOffer();
  const shown = isOnTop ? offer : null;
  return (
    <div
      className={classNames(
        'z-50 mx-auto flex w-fit max-w-full justify-center',
        isInDialog ? 'sticky bottom-0 pt-2' : 'fixed inset-x-4 bottom-6',
      )}
    >
      <div
        className={
          shown ? 'appear flex items-center gap-1 rounded-card bg-hover py-1 ps-4 pe-1 shadow-float' : ''
        }
      >
        <p role="status" className="min-w-0 break-words py-2">
          {shown?.words ?? ''}
        </p>
        {shown?.undo ? (
          <Button variant="ghost" className="text-accent!" onClick={shown.undo}>
            Undo
          </Button>
        ) : null}
        {shown ? (
          <Button variant="ghost" size="icon" aria-label="Dismiss" onClick={closeOffer}>
            <X aria-hidden size={16} />
          </Button>
        ) : null}
      </div>
    </div>
  );
}
