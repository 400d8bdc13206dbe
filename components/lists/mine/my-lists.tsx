'use client';

import { useQuery } from '@tanstack/react-query';
import { FileUp, Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, useCallback, useId, useRef, useState } from 'react';
import type { Begin } from '@/components/import/import-source';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { formatCount } from '@/components/ui/counts';
import { Disclosure } from '@/components/ui/disclosure';
import { fieldLook } from '@/components/ui/field-look';
import { listsQuery } from '@/lib/query/list-query';
import { patiently } from '@/lib/query/patiently';
import type { ListSummary } from '@/lib/watchlists/list-schema';
import { CopyPanel } from '../copy-panel';
import { UndoToast } from '../undo-toast';
import { arrangeLists, findLists } from './arrange-lists';
import { ListRow } from './list-row';
import { NewListPanel } from './new-list-panel';
import { NoLists } from './no-lists';
import { useBrought } from './use-brought';

const ImportListPanel = dynamic(
  () => patiently(() => import('./import-list-panel')).then((module) => module.ImportListPanel),
  { ssr: false },
);

type MyListsProps = {
  /** What the server read for the first paint. */
  first: ListSummary[];
  /** Why somebody was led here. */
  notice: string | null;
};

type Panel = { kind: 'new' } | { kind: 'import'; begin: Begin } | { kind: 'copy'; list: ListSummary };

/** From so many on a field finds one by name. */
const manyLists = 8;

/** Every list of the viewer's: theirs, shared with them, archived. */
export function MyLists({ first, notice }: MyListsProps) {
  const { data: lists = first } = useQuery({ ...listsQuery(), initialData: first });
  const [query, setQuery] = useState('');
  const [panel, setPanel] = useState<Panel | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const open = useCallback((next: Panel) => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setPanel(next);
  }, []);
  const bring = useCallback((begin: Begin) => open({ kind: 'import', begin }), [open]);
  const { isOver } = useBrought(panel === null, bring);
  const found = findLists(lists, query);
  const { recent, mine, shared, archived } = arrangeLists(found);
  const close = { openedBy: () => opener.current, onClose: () => setPanel(null) };
  const rows = (some: ListSummary[]) =>
    some.map((list) => <ListRow key={list.slug} list={list} onCopy={() => open({ kind: 'copy', list })} />);
  return (
    <main className="mx-auto w-full max-w-4xl px-4 pt-6 pb-24 sm:px-6 sm:pt-10">
      {notice ? (
        <p role="status" className="mb-6 rounded-card bg-warn-soft px-4 py-3">
          {notice}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="me-auto text-28">Watchlists</h1>
        {lists.length > manyLists ? (
          <input
            type="search"
            value={query}
            aria-label="Search watchlists"
            placeholder="Search"
            onChange={(event) => setQuery(event.target.value)}
            className={classNames(fieldLook, 'h-10 w-48 px-3')}
          />
        ) : null}
        {lists.length > 0 ? (
          <div className="flex flex-wrap gap-2">
            <Button variant="outline" onClick={() => bring({})}>
              <FileUp aria-hidden size={16} />
              Import a list
            </Button>
            <Button variant="primary" onClick={() => open({ kind: 'new' })}>
              <Plus aria-hidden size={16} />
              New watchlist
            </Button>
          </div>
        ) : null}
      </div>
      {isOver ? (
        <p className="mt-4 rounded-card border border-accent border-dashed bg-accent-soft px-4 py-3">
          Drop the file to make a watchlist of it.
        </p>
      ) : null}
      {lists.length === 0 ? <NoLists onNew={() => open({ kind: 'new' })} onImport={() => bring({})} /> : null}
      {found.length === 0 && lists.length > 0 ? (
        <p role="status" className="mt-8 text-soft">
          No watchlist is called <bdi className="text-default">{query}</bdi>.
        </p>
      ) : null}
      <Part title="Recently opened" lists={query ? [] : recent}>
        {rows(recent)}
      </Part>
      <Part title="Yours" lists={mine}>
        {rows(mine)}
      </Part>
      <Part title="Shared with you" lists={shared}>
        {rows(shared)}
      </Part>
      {archived.length > 0 ? (
        <div className="mt-8">
          <Disclosure
            summary={<span className="tabular">Archived {formatCount(archived.length)}</span>}
            isOpen={query !== ''}
          >
            <ul className="mt-1">{rows(archived)}</ul>
          </Disclosure>
        </div>
      ) : null}
      {panel?.kind === 'new' ? <NewListPanel {...close} /> : null}
      {panel?.kind === 'import' ? <ImportListPanel begin={panel.begin} {...close} /> : null}
      {panel?.kind === 'copy' ? <CopyPanel list={panel.list} {...close} /> : null}
      <UndoToast />
    </main>
  );
}

function Part({ title, lists, children }: { title: string; lists: ListSummary[]; children: ReactNode }) {
  const id = useId();
  if (lists.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="mb-2 font-bold text-14 text-soft">
        {title}
      </h2>
      <ul className="space-y-2">{children}</ul>
    </section>
  );
}
