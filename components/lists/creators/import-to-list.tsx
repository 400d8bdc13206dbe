'use client';

import { ImportDialog } from '@/components/import/import-dialog';
import { plural } from '@/components/ui/counts';
import { mostListCreators } from '@/lib/watchlists/list-limits';
import type { PanelProps } from '../list-panels';
import type { ListEdits } from '../use-list-edits';

/** Adds creators by the dozen to a saved list, as one change that can be taken back. */
export function ImportToList({ list, edits, openedBy, onClose }: PanelProps & { edits: ListEdits }) {
  const { creators, version } = list;
  return (
    <ImportDialog
      title="Import creators"
      present={creators.map(({ id }) => id)}
      room={Math.max(0, mostListCreators - creators.length)}
      onAdd={async (added) => {
        const said = `${plural(added.length, 'creator')} added`;
        await edits.editAndWait({ operation: { kind: 'add', creators: added }, version, said });
      }}
      openedBy={openedBy()}
      onClose={onClose}
    />
  );
}
