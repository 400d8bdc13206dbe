'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition } from 'react';
import type { AccountViewer } from '@/components/account/account-menu';
import type { HeldBoard } from '@/lib/query/board-query';
import { patiently } from '@/lib/query/patiently';
import { boardPath } from '@/lib/watchlists/board-path';
import type { CreatorReject } from '@/lib/watchlists/parse-creators';
import { useAddressQuery } from './address-query';
import { BoardTitle } from './board-title';
import { ClockProvider } from './clock-context';
import { LivingBoard } from './living-board';
import { useBoardAddress } from './use-board-address';
import { XLinks } from './x-links';

// Loaded when first opened: most glances at a board open nothing.
const SavePanel = dynamic(() =>
  patiently(() => import('@/components/lists/save-panel')).then((module) => module.SavePanel),
);

export type BoardScreenProps = {
  keys: string[];
  unread: CreatorReject[];
  viewer: AccountViewer;
  isConnectionEnded: boolean;
  xOrigin: string;
  /** What the server read for the first paint. */
  first: HeldBoard;
};

/** The living board of an address: read on the server, then refreshed by itself. */
export function BoardScreen({ xOrigin, ...props }: BoardScreenProps) {
  return (
    <ClockProvider initialNow={props.first.serverNow}>
      <XLinks origin={xOrigin}>
        <BoardOfAddress {...props} />
      </XLinks>
    </ClockProvider>
  );
}

function BoardOfAddress({ keys, ...props }: Omit<BoardScreenProps, 'xOrigin'>) {
  const { address } = useBoardAddress();
  const router = useRouter();
  const query = useAddressQuery();
  const [, startTransition] = useTransition();
  const [isSaving, setSaving] = useState(false);
  const openedBy = useRef<HTMLElement | null>(null);
  const save = () => {
    openedBy.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setSaving(true);
  };
  const remove = (gone: string[]) => {
    const left = keys.filter((key) => !gone.includes(key));
    startTransition(() => router.push(boardPath(left, new URLSearchParams(query)), { scroll: false }));
  };
  return (
    <>
      <LivingBoard
        keys={keys}
        creators={keys}
        title={<BoardTitle title={address.title} creatorCount={keys.length} />}
        onRemove={remove}
        onSave={save}
        {...props}
      />
      {isSaving ? (
        <SavePanel
          keys={keys}
          name={address.title}
          openedBy={() => openedBy.current}
          onClose={() => setSaving(false)}
        />
      ) : null}
    </>
  );
}
