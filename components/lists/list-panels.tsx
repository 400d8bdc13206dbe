'use client';

import dynamic from 'next/dynamic';
import { useEffect, useRef } from 'react';
import { useSharedValue } from '@/components/ui/shared-value';
import { patiently } from '@/lib/query/patiently';
import type { List } from '@/lib/watchlists/list-schema';
import type { Panel, PanelStore } from './panel-store';
import type { ListEdits } from './use-list-edits';

// Loaded when first opened: most glances at a list open nothing.
const CreatorsPanel = dynamic(() =>
  patiently(() => import('./creators/creators-panel')).then((module) => module.CreatorsPanel),
);
const SharePanel = dynamic(() =>
  patiently(() => import('./share/share-panel')).then((module) => module.SharePanel),
);
const HistoryPanel = dynamic(() =>
  patiently(() => import('./history-panel')).then((module) => module.HistoryPanel),
);
const AboutPanel = dynamic(() =>
  patiently(() => import('./about-panel')).then((module) => module.AboutPanel),
);
const CopyPanel = dynamic(() => patiently(() => import('./copy-panel')).then((module) => module.CopyPanel));

type ListPanelsProps = {
  panels: PanelStore;
  list: List;
  edits: ListEdits;
  viewerId: string;
  onLeave: () => void;
};

/** What lies over a list's board: one thing at a time. */
export function ListPanels({ panels, list, edits, viewerId, onLeave }: ListPanelsProps) {
  const panel = useSharedValue(panels, null);
  const openedBy = useOpener(panel);
  const common = { list, openedBy, onClose: () => panels.set(null) };
  if (panel === 'creators') return <CreatorsPanel {...common} edits={edits} />;
  if (panel === 'share') return <SharePanel {...common} viewerId={viewerId} onLeave={onLeave} />;
  if (panel === 'history') return <HistoryPanel {...common} />;
  if (panel === 'about') return <AboutPanel {...common} edits={edits} />;
  if (panel === 'copy') return <CopyPanel {...common} />;
  return null;
}

export type PanelProps = {
  list: List;
  /** Where the focus goes on closing. */
  openedBy: () => HTMLElement | null;
  onClose: () => void;
};

/** What had the focus on the page last, outside of menus, which are gone by then. */
function useOpener(panel: Panel | null): () => HTMLElement | null {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (panel !== null) return;
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && !target.closest('[role="menu"], [role="dialog"]'))
        last.current = target;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [panel]);
  return () => last.current;
}
