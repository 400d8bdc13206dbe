'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { plural } from '@/components/ui/counts';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { CreatorField } from '@/components/watchlists/creator-field';
import { patiently } from '@/lib/query/patiently';
import type { Board } from '@/lib/spaces/board-schema';
import { creatorName, keyLabel } from './creator-names';
import { RemoveButton } from './quiet-creators';

const ImportToBoard = dynamic(
  () => patiently(() => import('./import-to-board')).then((module) => module.ImportToBoard),
  { ssr: false },
);

type CreatorsDialogProps = {
  keys: readonly string[];
  board: Board;
  openedBy: HTMLElement | null;
  onRemove: (key: string) => void;
  onClose: () => void;
};

/** Who is on this board: add some, take some away. The address changes with it. */
export function CreatorsDialog({ keys, board, openedBy, onRemove, onClose }: CreatorsDialogProps) {
  const [isImporting, setImporting] = useState(false);
  if (isImporting) return <ImportToBoard keys={keys} board={board} openedBy={openedBy} onClose={onClose} />;
  return (
    <Dialog open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <DialogContent returnFocusTo={openedBy} title="Creators on this board">
        <CreatorField existing={[...keys]} label="Add creators" action="Add" autoFocus onDone={onClose} />
        <Button variant="ghost" className="-ms-4 mt-1" onClick={() => setImporting(true)}>
          Import many, or search Spaces
        </Button>
        <h3 className="mt-6 mb-1 font-bold text-12 text-faint tabular">{plural(keys.length, 'creator')}</h3>
        <ul className="-mx-2 grid gap-x-2 sm:grid-cols-2">
          {keys.map((key) => (
            <CreatorRow key={key} creatorKey={key} board={board} onRemove={onRemove} />
          ))}
        </ul>
      </DialogContent>
    </Dialog>
  );
}

type CreatorRowProps = { creatorKey: string; board: Board; onRemove: (key: string) => void };

function CreatorRow({ creatorKey, board, onRemove }: CreatorRowProps) {
  const creator = board.creators.find((each) => each.key === creatorKey);
  const person = creator ? board.people[creator.id] : undefined;
  const name = creator ? creatorName(creator, board.people) : keyLabel(creatorKey);
  return (
    <li className="group/row flex min-w-0 items-center gap-2 rounded-control ps-2 hover:bg-hover">
      <Avatar
        id={person?.id ?? creatorKey}
        name={person?.name ?? creatorKey}
        url={person?.avatarUrl}
        size="sm"
      />
      <span className="flex min-w-0 flex-1 gap-1.5">
        <bdi className="truncate">{name}</bdi>
        {person ? <span className="min-w-0 shrink-[99] truncate text-faint">@{person.handle}</span> : null}
      </span>
      <RemoveButton name={name} onClick={() => onRemove(creatorKey)} />
    </li>
  );
}
