'use client';

import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { List } from '@/lib/watchlists/list-schema';
import { mayDo } from '@/lib/watchlists/roles';
import type { Panel } from './panel-store';

/** A list of nobody yet. */
export function EmptyList({ list, onOpen }: { list: List; onOpen: (panel: Panel) => void }) {
  const mayEdit = mayDo(list.role, 'edit');
  return (
    <section aria-labelledby="empty-list" className="max-w-xl space-y-3 py-10">
      <h2 id="empty-list" className="text-28">
        Nobody is on this list yet.
      </h2>
      <p className="text-16 text-soft">
        {mayEdit
          ? 'Add the creators to watch, and this board shows which of them are on air.'
          : 'As soon as somebody adds creators, their Spaces appear here by themselves.'}
      </p>
      {mayEdit ? (
        <Button variant="primary" size="lg" onClick={() => onOpen('creators')}>
          <Plus aria-hidden size={18} />
          Add creators
        </Button>
      ) : null}
    </section>
  );
}
