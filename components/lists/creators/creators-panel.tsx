'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { plural } from '@/components/ui/counts';
import { fieldLook } from '@/components/ui/field-look';
import { patiently } from '@/lib/query/patiently';
import { foldText } from '@/lib/spaces/fold-text';
import type { List } from '@/lib/watchlists/list-schema';
import { mayDo } from '@/lib/watchlists/roles';
import type { PanelProps } from '../list-panels';
import { PanelFrame } from '../panel';
import type { ListEdits } from '../use-list-edits';
import { useOverlay } from '../use-overlay';
import { AddCreators } from './add-creators';
import { CreatorRows } from './creator-rows';
import { rowActions } from './row-actions';

const ImportToList = dynamic(
  () => patiently(() => import('./import-to-list')).then((module) => module.ImportToList),
  { ssr: false },
);

/** From so many on a field finds one by name. */
const manyCreators = 12;

/** Who is on the list, in which order, with a note and a group each; and whom the viewer pins and hides. */
export function CreatorsPanel({ list, edits, openedBy, onClose }: PanelProps & { edits: ListEdits }) {
  const [query, setQuery] = useState('');
  const [isImporting, setImporting] = useState(false);
  const personal = useOverlay(list);
  const mayEdit = mayDo(list.role, 'edit');
  const found = list.creators.filter((creator) => isFound(creator, query));
  const actions = rowActions(list, edits);
  const groups = [...new Set(list.creators.map(({ group }) => group).filter(Boolean))];
  if (isImporting) {
    return <ImportToList list={list} edits={edits} openedBy={openedBy} onClose={() => setImporting(false)} />;
  }
  return (
    <PanelFrame
      title={mayEdit ? 'Edit creators' : 'Creators'}
      description={
        mayEdit
          ? 'Everybody who has this list sees these changes. Pins and hiding are yours alone.'
          : 'Pins and hiding are yours alone.'
      }
      openedBy={openedBy}
      onClose={onClose}
    >
      {mayEdit ? <AddCreators list={list} edits={edits} /> : null}
      {mayEdit ? (
        <Button variant="ghost" className="-ms-4 mt-1" onClick={() => setImporting(true)}>
          Import many, or search Spaces
        </Button>
      ) : null}
      <div className="mt-5 mb-1 flex items-center justify-between gap-4">
        <h3 className="font-bold text-12 text-faint tabular">{plural(list.creators.length, 'creator')}</h3>
        {list.creators.length > manyCreators ? (
          <input
            type="search"
            value={query}
            aria-label="Find a creator on this list"
            placeholder="Find"
            onChange={(event) => setQuery(event.target.value)}
            className={classNames(fieldLook, 'h-10 w-40 px-3')}
          />
        ) : null}
      </div>
      <datalist id="list-groups">
        {groups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
      <CreatorRows
        creators={found}
        actions={mayEdit ? actions : null}
        isFiltered={found.length < list.creators.length}
        personal={personal}
      />
      {found.length === 0 && query ? (
        <p role="status" className="py-3 text-soft">
          Nobody on this list is called <bdi>{query}</bdi>.
        </p>
      ) : null}
    </PanelFrame>
  );
}

function isFound({ name, handle, note, group }: List['creators'][number], query: string): boolean {
  const text = foldText(`${name ?? ''} ${handle ?? ''} ${note} ${group}`);
  return text.includes(foldText(query.trim().replace(/^@/, '')));
}
