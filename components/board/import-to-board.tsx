'use client';

import { useRouter } from 'next/navigation';
import { ImportDialog } from '@/components/import/import-dialog';
import type { Board } from '@/lib/spaces/board-schema';
import { boardPath } from '@/lib/watchlists/board-path';
import { maxCreators } from '@/lib/watchlists/parse-creators';
import { useAddressQuery } from './address-query';

type ImportToBoardProps = {
  keys: readonly string[];
  board: Board;
  openedBy: HTMLElement | null;
  onClose: () => void;
};

/** Adds creators by the dozen to a board that is its address. */
export function ImportToBoard({ keys, board, openedBy, onClose }: ImportToBoardProps) {
  const router = useRouter();
  const query = useAddressQuery();
  return (
    <ImportDialog
      title="Import creators"
      present={board.creators.map(({ id }) => id)}
      room={Math.max(0, maxCreators - keys.length)}
      onAdd={async (creators) => {
        const all = [...keys, ...creators.map(({ id }) => id)];
        router.push(boardPath(all, new URLSearchParams(query)));
      }}
      openedBy={openedBy}
      onClose={onClose}
    />
  );
}
