'use client';

import { useTheme } from 'next-themes';
import { nextTheme } from '@/components/account/themes';
import type { Deed } from '@/components/palette/deed';
import { say } from '@/components/shell/said';
import type { ShortcutAction } from '@/components/shortcuts/bindings';
import { goToGroup, moveFocus, openFocused } from '@/components/shortcuts/space-focus';
import type { Tool } from './board-tools';

/** The board's own search where it shows, else the palette's. */
function focusSearch(onOpen: (tool: Tool) => void): void {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-search]')];
  const field = fields.find((each) => each.getClientRects().length > 0);
  if (field) field.focus();
  else onOpen('palette');
}

/** What each shortcut does on a board. */
export function useShortcutActions(onDo: (deed: Deed) => void, onOpen: (tool: Tool) => void) {
  const { theme } = useTheme();
  const turnTheme = () => {
    const next = nextTheme(theme);
    if (!next) return;
    onDo({ kind: 'theme', theme: next.value });
    say(`Theme: ${next.label}`);
  };
  const actions: Record<ShortcutAction, () => void> = {
    next: () => moveFocus(1),
    previous: () => moveFocus(-1),
    open: openFocused,
    live: () => goToGroup('live'),
    scheduled: () => goToGroup('scheduled'),
    ended: () => goToGroup('ended'),
    search: () => focusSearch(onOpen),
    check: () => onDo({ kind: 'check' }),
    help: () => onOpen('help'),
    theme: turnTheme,
  };
  return (action: ShortcutAction) => actions[action]();
}
