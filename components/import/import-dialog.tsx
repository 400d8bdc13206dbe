'use client';

import { type ReactNode, useState } from 'react';
import { ClockProvider } from '@/components/board/clock-context';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { ImportPanel } from './import-panel';
import type { Begin } from './import-source';
import { SearchPanel } from './search-panel';
import { type OnAdd, type ReadAbout, useImport } from './use-import';

export type ImportDialogProps = {
  title: string;
  /** Ids of the creators that are here already. */
  present: readonly string[];
  /** How many more fit. */
  room: number;
  /** Adds them, or throws why not; the dialog closes once it is done. */
  onAdd: OnAdd;
  onClose: () => void;
  openedBy?: HTMLElement | null;
  /** What is asked besides, above where they come from. */
  lead?: ReactNode;
  /** Whether what is asked besides is answered; asked before anything is added. */
  mayAdd?: () => boolean;
  /** What the last press does, where it is not to add them to something. */
  action?: (count: number) => string;
  /** What was dropped or pasted to open this. */
  begin?: Begin;
  /** A text was read: what it says of itself, and the file it came from. */
  onRead?: (about: ReadAbout) => void;
};

const sources = [
  { value: 'text', label: 'Paste or file' },
  { value: 'search', label: 'Search Spaces' },
] as const;
type Source = (typeof sources)[number]['value'];

/** Creators by the dozen: pasted, from a file, or the hosts of Spaces found by words. Nothing is added before it was shown. */
export function ImportDialog(props: ImportDialogProps) {
  const { title, onClose, openedBy = null } = props;
  const [openedAt] = useState(() => Date.now());
  return (
    <Dialog open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <DialogContent title={title} returnFocusTo={openedBy}>
        <ClockProvider initialNow={openedAt}>
          <Sources {...props} />
        </ClockProvider>
      </DialogContent>
    </Dialog>
  );
}

function Sources(props: ImportDialogProps) {
  const { present, room, action, onAdd, onClose, mayAdd, begin, onRead } = props;
  const [source, setSource] = useState<Source>('text');
  const { state, ...deeds } = useImport({ onAdd, onDone: onClose, mayAdd, onRead });
  const place = { present, room, ...(action ? { action } : {}) };
  return (
    <>
      {props.lead}
      <SegmentedControl label="Where from" value={source} segments={sources} onChange={setSource} />
      <div hidden={source !== 'text'} className="mt-5">
        <ImportPanel state={state} place={place} deeds={deeds} {...(begin ? { begin } : {})} />
      </div>
      <div hidden={source !== 'search'} className="mt-5">
        <SearchPanel place={place} onAdd={onAdd} onDone={onClose} {...(mayAdd ? { mayAdd } : {})} />
      </div>
    </>
  );
}
