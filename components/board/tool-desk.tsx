'use client';

import dynamic from 'next/dynamic';
import { Said } from '@/components/shell/said';
import { usePaletteKey } from '@/components/shortcuts/use-palette-key';
import { useShortcuts } from '@/components/shortcuts/use-shortcuts';
import { patiently } from '@/lib/query/patiently';
import type { Board } from '@/lib/spaces/board-schema';
import type { Tool } from './board-tools';
import { useDeeds } from './use-deeds';
import { useShortcutActions } from './use-shortcut-actions';

const Palette = dynamic(() =>
  patiently(() => import('@/components/palette/palette')).then((module) => module.Palette),
);
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
  const onDo = useDeeds(keys, () => onOpen('help'));
  useShortcuts(useShortcutActions(onDo, onOpen));
  usePaletteKey(() => {
    // Above another dialog it would take that one's place.
    if (tool === 'palette') onOpen(null);
    else if (tool === null && !document.querySelector('[role="dialog"]')) onOpen('palette');
  });
  const close = () => onOpen(null);
  return (
    <>
      <Said />
      {tool === 'palette' ? <Palette board={board} openedBy={openedBy} onDo={onDo} onClose={close} /> : null}
      {tool === 'help' ? <HelpDialog openedBy={openedBy} onClose={close} /> : null}
    </>
  );
}
