'use client';

import type { ReactNode } from 'react';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { UndoToast } from './undo-toast';

type PanelFrameProps = {
  title: ReactNode;
  description?: ReactNode;
  openedBy: () => HTMLElement | null;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog over a list, with room for what can be taken back. */
export function PanelFrame({ title, description, openedBy, onClose, children }: PanelFrameProps) {
  return (
    <Dialog open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <DialogContent title={title} description={description} returnFocusTo={openedBy()}>
        {children}
        <UndoToast isInDialog />
      </DialogContent>
    </Dialog>
  );
}
