'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { plural } from '@/components/ui/counts';
import { boardKey, type HeldBoard } from '@/lib/query/board-query';
import { listsKey, loadListApi } from '@/lib/query/list-query';
import { listPath } from '@/lib/watchlists/list-slug';
import { NameForm } from './name-form';
import { PanelFrame } from './panel';
import { refusalWords } from './refusal-words';

type SavePanelProps = {
  /** Of the board that is to be saved. */
  keys: readonly string[];
  name: string | undefined;
  openedBy: () => HTMLElement | null;
  onClose: () => void;
};

/** Makes a saved list of a board that is only its address. */
export function SavePanel({ keys, name, openedBy, onClose }: SavePanelProps) {
  const router = useRouter();
  const client = useQueryClient();
  const board = client.getQueryData<HeldBoard>(boardKey(keys))?.board;
  const ids = (board?.creators ?? []).flatMap(({ id }) => id || []);
  const unknown = [
    ...(board?.creators ?? []).filter(({ id }) => id === '').map(({ key }) => key),
    ...(board?.rejected ?? []).map(({ key }) => key),
  ];
  const save = useMutation({
    networkMode: 'always',
    mutationFn: async (written: { name: string; description: string }) =>
      (await loadListApi()).createList({ ...written, creators: ids.map((id) => ({ id })) }),
    onSuccess: ({ slug }) => {
      void client.invalidateQueries({ queryKey: listsKey });
      router.push(listPath(slug));
    },
  });
  return (
    <PanelFrame
      title="Save as a watchlist"
      description={`${plural(ids.length, 'creator')}, at an address of its own that you can share, edit together and keep.`}
      openedBy={openedBy}
      onClose={onClose}
    >
      {unknown.length > 0 ? (
        <p className="mb-4 break-words text-soft">
          Left out, because X has not told who they are: {unknown.join(', ')}.
        </p>
      ) : null}
      <NameForm
        {...(name ? { name } : {})}
        hasDescription
        action="Save"
        isPending={save.isPending || save.isSuccess}
        problem={save.error ? refusalWords(save.error) : null}
        onSend={(written) => save.mutate(written)}
      />
    </PanelFrame>
  );
}
