'use client';

import { SquareArrowRight } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useCallback, useRef, useState } from 'react';
import { useIsApple } from '@/components/shortcuts/platform';
import { patiently } from '@/lib/query/patiently';
import type { Board } from '@/lib/spaces/board-schema';

// Nothing of it is needed for the first glance.
const ToolDesk = dynamic(() => patiently(() => import('./tool-desk')).then((module) => module.ToolDesk), {
  ssr: false,
});

export type Tool = 'palette' | 'help';

/** The way to everything by mouse, and behind it everything by key. */
export function BoardTools({ keys, board }: { keys: readonly string[]; board: Board }) {
  const [tool, setTool] = useState<Tool | null>(null);
  const openedBy = useRef<HTMLElement | null>(null);
  const isApple = useIsApple();
  const open = useCallback((next: Tool | null) => {
    // From the palette on to the help the focus goes back to where the first began.
    const focused = document.activeElement;
    const isWithin = focused?.closest('[role="dialog"]');
    if (focused instanceof HTMLElement && !isWithin) openedBy.current = focused;
    setTool(next);
  }, []);
  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => open('palette')}
        className="flex h-10 shrink-0 items-center gap-2 rounded-control px-2.5 text-soft hover:bg-hover hover:text-default"
      >
        <SquareArrowRight aria-hidden size={16} />
        <span className="max-lg:sr-only">Jump to</span>
        <kbd className="min-w-9 text-end font-sans text-12 text-faint max-lg:hidden">
          {isApple ? '⌘K' : 'Ctrl K'}
        </kbd>
      </button>
      <ToolDesk keys={keys} board={board} tool={tool} openedBy={openedBy.current} onOpen={open} />
    </>
  );
}
