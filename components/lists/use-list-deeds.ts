'use client';

import { useQueryClient } from '@tanstack/react-query';
import type * as Api from '@/lib/query/list-api';
import { holdList, listsKey, loadListApi } from '@/lib/query/list-query';
import type { ListSummary } from '@/lib/watchlists/list-schema';
import { refusalWords } from './refusal-words';
import { offerUndo } from './undo-offer';

type Named = Pick<ListSummary, 'slug' | 'name' | 'version'>;

/** What is done with a list as a whole; each can be taken back for a moment. */
export function useListDeeds() {
  const client = useQueryClient();
  const again = () => void client.invalidateQueries({ queryKey: listsKey });

  /** Does it, and says why not. @returns whether it was done */
  const attempt = async (deed: (api: typeof Api) => Promise<void>): Promise<boolean> => {
    try {
      await deed(await loadListApi());
      return true;
    } catch (error) {
      offerUndo(refusalWords(error));
      return false;
    } finally {
      again();
    }
  };
  const archive = ({ slug, name, version }: Named, isArchived: boolean) =>
    attempt(async (api) => {
      const { list, undo } = await api.editList(slug, {
        version,
        operation: { kind: 'archive', isArchived },
      });
      holdList(client, list);
      offerUndo(
        isArchived ? `“${name}” archived` : `“${name}” is back`,
        undo && (() => void back(undo.version)),
      );
      const back = (changed: number) =>
        attempt(async () => {
          const undone = await api.undoEdit(slug, changed);
          holdList(client, undone.list);
          offerUndo('Undone');
        });
    });
  const remove = ({ slug, name }: Named) =>
    attempt(async (api) => {
      await api.deleteList(slug);
      const back = () =>
        attempt(async () => {
          await api.undoDeletion(slug);
          offerUndo(`“${name}” is back`);
        });
      offerUndo(`“${name}” deleted`, () => void back());
    });
  const pin = ({ slug }: Named, isPinned: boolean) =>
    attempt(async (api) => {
      await api.personalise(slug, { isPinned });
      offerUndo(
        isPinned ? 'Pinned for you' : 'Unpinned',
        () => void pin({ slug, name: '', version: 0 }, !isPinned),
      );
    });
  return { archive, remove, pin };
}
