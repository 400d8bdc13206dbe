'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { ImportDialog } from '@/components/import/import-dialog';
import type { Board } from '@/lib/spaces/board-schema';
import { boardPath } from '@/lib/watchlists/board-path';

/** As many as a board's address takes. */
const mostOnBoard = 200;

type ImportToBoardProps = {
  keys: readonly string[];
  board: Board;
  openedBy: HTMLElement | null;
  onClose: () => void;
};

/** Adds creators by the dozen to a board that is its address. */
export function ImportToBoard({ keys, board, openedBy, onClose }: ImportToBoardProps) {
  const router = useRouter();
  const current = useSearchParams();
  return (
    <ImportDialog
      title="Import creators"
      present={board.creators.map(({ id }) => id)}
      room={Math.max(0, mostOnBoard - keys.length)}
      onAdd={async (creators) => {
        const all = [...keys, ...creators.map(({ id }) => id)];
        router.push(boardPath(all, new URLSearchParams(current.toString())));
      }}
      openedBy={openedBy}
      onClose={onClose}
    />
  );
}
