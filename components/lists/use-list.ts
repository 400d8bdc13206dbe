'use client';

import { useMutationState, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { accessKey, listQuery } from '@/lib/query/list-query';
import { editedList } from '@/lib/watchlists/edited-list';
import type { List } from '@/lib/watchlists/list-schema';
import { isGone } from './refusal-words';
import { type Edit, editKey } from './use-list-edits';

const isEdit = (sent: unknown): sent is Edit =>
  typeof sent === 'object' && sent !== null && 'operation' in sent && 'version' in sent;

/** A saved list as it is, with what this page has sent and not heard of yet done already. */
export function useList(first: List) {
  const { slug } = first;
  const { data = first, error, refetch } = useQuery({ ...listQuery(slug), initialData: first });
  const pending = useMutationState({
    filters: { mutationKey: editKey(slug), status: 'pending' },
    select: ({ state }) => (isEdit(state.variables) ? state.variables : null),
  });
  const list = useMemo(
    () =>
      pending.reduce((shown, edit) => (edit ? editedList(shown, edit.operation, edit.faces) : shown), data),
    [data, pending],
  );
  const client = useQueryClient();
  const askAgain = () => {
    void refetch();
    void client.invalidateQueries({ queryKey: accessKey(slug) });
  };
  return { list, isGone: isGone(error), askAgain };
}
