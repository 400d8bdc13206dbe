'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTheme } from 'next-themes';
import type { Deed } from '@/components/palette/deed';
import { useSheets } from '@/components/sheets/sheet-links';
import { say } from '@/components/shell/said';
import { openZones } from '@/components/time/zone-dialog-host';
import { copyText } from '@/components/ui/use-copy';
import { boardKey } from '@/lib/query/board-query';
import { noFilters } from '@/lib/watchlists/board-address';
import { copyLinkWords } from './copy-link';
import { useBoardAddress } from './use-board-address';

async function copyLink(): Promise<void> {
  say(copyLinkWords[(await copyText(window.location.href)) ? 'copied' : 'failed']);
}

/**
 * Does what was chosen or pressed, and says so where it cannot be seen.
 * @param openedBy where somebody was before the palette: what opens next gives the focus back to that
 */
export function useDeeds(
  keys: readonly string[],
  onHelp: () => void,
  openedBy: HTMLElement | null,
): (deed: Deed) => void {
  const { change } = useBoardAddress();
  const sheets = useSheets();
  const { setTheme } = useTheme();
  const client = useQueryClient();
  const router = useRouter();

  const check = async () => {
    const queryKey = boardKey(keys);
    await client.refetchQueries({ queryKey });
    const hasFailed = client.getQueryState(queryKey)?.status === 'error';
    say(hasFailed ? 'This server does not answer' : 'This is all the server knows now');
  };

  return (deed) => {
    switch (deed.kind) {
      case 'space':
      case 'person':
        sheets?.open(deed);
        break;
      case 'view':
        change({ view: deed.view }, { push: true });
        break;
      case 'density':
        change({ density: deed.density });
        break;
      case 'sort':
        change({ sort: deed.sort });
        break;
      case 'clear-filters':
        change({ filters: noFilters });
        break;
      case 'theme':
        setTheme(deed.theme);
        break;
      case 'copy-link':
        void copyLink();
        break;
      case 'go':
        router.push(deed.href);
        break;
      case 'zone':
        openZones(openedBy);
        break;
      case 'check':
        void check();
        break;
      case 'help':
        onHelp();
        break;
    }
  };
}
