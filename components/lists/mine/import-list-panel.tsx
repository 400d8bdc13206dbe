'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { ImportDialog } from '@/components/import/import-dialog';
import type { Begin } from '@/components/import/import-source';
import type { ReadAbout } from '@/components/import/use-import';
import { plural } from '@/components/ui/counts';
import { TextField } from '@/components/ui/text-field';
import { listsKey, loadListApi } from '@/lib/query/list-query';
import { mostListCreators, mostNameLength } from '@/lib/watchlists/list-limits';
import { listPath } from '@/lib/watchlists/list-slug';
import { plainText } from '@/lib/watchlists/plain-text';
import { listNameOf } from './list-name-of';

type ImportListPanelProps = {
  /** What was dropped or pasted to open this. */
  begin: Begin;
  openedBy: () => HTMLElement | null;
  onClose: () => void;
};

/** A new list straight from names or a file: looked through first, then saved whole, in one request, or not at all. */
export function ImportListPanel({ begin, openedBy, onClose }: ImportListPanelProps) {
  const router = useRouter();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [description, setDescription] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const onRead = (about: ReadAbout) => {
    setName((written) => written || listNameOf(about));
    setDescription(about.description ?? '');
  };
  const mayAdd = () => {
    const isNamed = plainText(name) !== '';
    setMissing(!isNamed);
    if (!isNamed) field.current?.focus();
    return isNamed;
  };
  return (
    <ImportDialog
      title="New watchlist from names or a file"
      present={[]}
      room={mostListCreators}
      begin={begin}
      lead={
        <div className="mb-5">
          <TextField
            ref={field}
            label="Name of the list"
            value={name}
            maxLength={mostNameLength}
            dir="auto"
            placeholder="Launch partners"
            problem={isMissing && plainText(name) === '' ? 'Give the list a name.' : null}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
      }
      action={(count) => `Make a list of ${plural(count, 'creator')}`}
      mayAdd={mayAdd}
      onRead={onRead}
      onAdd={async (creators) => {
        const { createList } = await loadListApi();
        const about = description ? { description } : {};
        const { slug } = await createList({ name: plainText(name), ...about, creators });
        void client.invalidateQueries({ queryKey: listsKey });
        router.push(listPath(slug));
      }}
      openedBy={openedBy()}
      onClose={onClose}
    />
  );
}
