'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { loadListApi } from '@/lib/query/list-query';
import { mostNameLength } from '@/lib/watchlists/list-limits';
import { listPath } from '@/lib/watchlists/list-slug';
import type { PanelProps } from './list-panels';
import { NameForm } from './name-form';
import { PanelFrame } from './panel';
import { refusalWords } from './refusal-words';

/** Makes a list of one's own of somebody's, or of one's own. */
export function CopyPanel({
  list,
  openedBy,
  onClose,
}: Omit<PanelProps, 'list'> & { list: { slug: string; name: string } }) {
  const router = useRouter();
  const copy = useMutation({
    networkMode: 'always',
    mutationFn: async (name: string) => (await loadListApi()).copyList(list.slug, name),
    onSuccess: ({ slug }) => {
      onClose();
      router.push(listPath(slug));
    },
  });
  return (
    <PanelFrame
      title="Copy as my own"
      description="The creators in their order, with notes and groups. It is private, and goes its own way from then on."
      openedBy={openedBy}
      onClose={onClose}
    >
      <NameForm
        name={`Copy of ${list.name}`.slice(0, mostNameLength)}
        action="Copy"
        isPending={copy.isPending || copy.isSuccess}
        problem={copy.error ? refusalWords(copy.error) : null}
        onSend={({ name }) => copy.mutate(name)}
      />
    </PanelFrame>
  );
}
