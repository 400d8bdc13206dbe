'use client';

import dynamic from 'next/dynamic';
import { lazy, Suspense, useState } from 'react';
import { PaletteStandIn } from '@/components/palette/palette-stand-in';
import { Said } from '@/components/shell/said';
import { usePaletteKey } from '@/components/shortcuts/use-palette-key';
import { useShortcuts } from '@/components/shortcuts/use-shortcuts';
import { patiently } from '@/lib/query/patiently';
import type { Board } from '@/lib/spaces/board-schema';
import type { Tool } from './board-tools';
import { useDeeds } from './use-deeds';
import { useShortcutActions } from './use-shortcut-actions';

const Palette = lazy(() => patiently(() => import('@/components/palette/palette')));
const HelpDialog = dynamic(() =>
  patiently(() => import('@/components/shortcuts/help-dialog')).then((module) => module.HelpDialog),
);

type ToolDeskProps = {
  keys: readonly string[];
  board: Board;
  tool: Tool | null;
  openedBy: HTMLElement | null;
  onOpen: (tool: Tool | null) => void;
};

/** What listens to keys, and what they open. */
export function ToolDesk({ keys, board, tool, openedBy, onOpen }: ToolDeskProps) {
  const [typed, setTyped] = useState('');
  const onDo = useDeeds(keys, () => onOpen('help'), openedBy);
  useShortcuts(useShortcutActions(onDo, onOpen));
  const close = () => {
    setTyped('');
    onOpen(null);
  };
  usePaletteKey(() => {
    // Above another dialog it would take that one's place.
    if (tool === 'palette') close();
    else if (tool === null && !document.querySelector('[role="dialog"]')) onOpen('palette');
  });
  return (
    <>
      <Said />
      {tool === 'palette' ? (
        <Suspense
          fallback={
            <PaletteStandIn query={typed} onQueryChange={setTyped} openedBy={openedBy} onClose={close} />
          }
        >
          <Palette board={board} typed={typed} openedBy={openedBy} onDo={onDo} onClose={close} />
        </Suspense>
      ) : null}
      {tool === 'help' ? <HelpDialog openedBy={openedBy} onClose={close} /> : null}
    </>
  );
}
