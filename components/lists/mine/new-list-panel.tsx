'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { loadListApi } from '@/lib/query/list-query';
import { listPath } from '@/lib/watchlists/list-slug';
import { NameForm } from '../name-form';
import { PanelFrame } from '../panel';
import { refusalWords } from '../refusal-words';

type NewListPanelProps = { openedBy: () => HTMLElement | null; onClose: () => void };

/** A list of nobody yet, and the way to it. */
export function NewListPanel({ openedBy, onClose }: NewListPanelProps) {
  const router = useRouter();
  const make = useMutation({
    networkMode: 'always',
    mutationFn: async (written: { name: string; description: string }) =>
      (await loadListApi()).createList(written),
    onSuccess: ({ slug }) => router.push(listPath(slug)),
  });
  return (
    <PanelFrame
      title="New watchlist"
      description="Private until you share it. You add creators next."
      openedBy={openedBy}
      onClose={onClose}
    >
      <NameForm
        hasDescription
        action="Make watchlist"
        isPending={make.isPending || make.isSuccess}
        problem={make.error ? refusalWords(make.error) : null}
        onSend={(written) => make.mutate(written)}
      />
    </PanelFrame>
  );
}
