import type { Theme } from '@/components/account/themes';
import type { BoardSort, BoardView, Density } from '@/lib/watchlists/board-address';

/** What can be chosen from the palette or pressed on the keyboard. */
export type Deed =
  | { kind: 'space' | 'person'; id: string }
  | { kind: 'view'; view: BoardView }
  | { kind: 'density'; density: Density }
  | { kind: 'sort'; sort: BoardSort }
  | { kind: 'theme'; theme: Theme }
  | { kind: 'copy-link' }
  | { kind: 'clear-filters' }
  | { kind: 'go'; href: string }
  | { kind: 'zone' }
  | { kind: 'check' }
  | { kind: 'help' };
