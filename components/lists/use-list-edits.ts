'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { holdList, listQuery, loadListApi } from '@/lib/query/list-query';
import type { Face } from '@/lib/watchlists/list-schema';
import type { ListOperation } from '@/lib/watchlists/list-value';
import { conflictOf } from './conflict-of';
import { refusalWords } from './refusal-words';
import { offerUndo } from './undo-offer';

export type Edit = {
  operation: ListOperation;
  /** The list as its author saw it. */
  version: number;
  /** What was done, for the offer to take it back: "Ada removed". */
  said: string;
  /** Of creators that are being added. */
  faces?: readonly Face[];
};

export type MetConflict = { edit: Edit; conflict: NonNullable<ReturnType<typeof conflictOf>> };

export const editKey = (slug: string) => ['edit-list', slug] as const;

/** Sends changes of a list one after the other; each can be taken back, and where others changed the same it asks. */
export function useListEdits(slug: string) {
  const client = useQueryClient();
  const [conflicts, setConflicts] = useState<readonly MetConflict[]>([]);

  const takeBack = async (version: number) => {
    try {
      const { undoEdit } = await loadListApi();
      const { list } = await undoEdit(slug, version);
      holdList(client, list);
      offerUndo('Undone');
    } catch (error) {
      offerUndo(refusalWords(error));
      void client.refetchQueries(listQuery(slug));
    }
  };
  const { mutate, mutateAsync } = useMutation({
    mutationKey: editKey(slug),
    scope: { id: `edit-list ${slug}` },
    networkMode: 'always',
    mutationFn: async ({ operation, version }: Edit) => {
      const { editList } = await loadListApi();
      return await editList(slug, { operation, version });
    },
    onSuccess: ({ list, undo }, { said }) => {
      holdList(client, list);
      offerUndo(said, undo && (() => void takeBack(undo.version)));
    },
    onError: (error, edit) => {
      const conflict = conflictOf(error);
      if (conflict) setConflicts((before) => [...before, { edit, conflict }]);
      else offerUndo(refusalWords(error));
      void client.refetchQueries(listQuery(slug));
    },
  });
  return {
    edit: (edit: Edit) => mutate(edit),
    /** As `edit`; resolves when the server has answered. */
    editAndWait: mutateAsync,
    conflict: conflicts[0] ?? null,
    /** The first conflict is dealt with. */
    settle: () => setConflicts((before) => before.slice(1)),
  };
}

export type ListEdits = ReturnType<typeof useListEdits>;
