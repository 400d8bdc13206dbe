'use client';

import { usePathname } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { type BoardAddress, readBoardAddress, writeBoardAddress } from '@/lib/watchlists/board-address';
import { tellOfAddress, useAddressQuery } from './address-query';

const boardPage = '/board';

type ChangeOptions = {
  push?: boolean;
  /** What the new entry of the browser's history remembers. */
  state?: Record<string, unknown>;
};
type Change = Partial<BoardAddress> | ((now: BoardAddress) => Partial<BoardAddress>);

/**
 * The query of an address changed. On a saved list one that names its view goes on naming it: without a
 * name the list opens in the view its reader has chosen for it.
 */
const queryOf = (address: BoardAddress, current: URLSearchParams, pathname: string) => {
  const params = writeBoardAddress(address, current);
  if (pathname !== boardPage && current.has('view')) params.set('view', address.view);
  const query = params.toString().replaceAll('%2C', ',').replaceAll('%40', '@');
  return query && `?${query}`;
};

/**
 * What the address says of this board, and how to change it. A change asks the server for nothing;
 * with `push` the way back leads to where one was, else the entry is replaced. `hrefOf`: the address
 * with something changed, for a link.
 */
export function useBoardAddress() {
  const query = useAddressQuery();
  const address = useMemo(() => readBoardAddress(new URLSearchParams(query)), [query]);
  const change = useCallback((wanted: Change, options: ChangeOptions = {}) => {
    // The address bar, not what was rendered: two changes in one moment both count.
    const current = new URLSearchParams(window.location.search);
    const now = readBoardAddress(current);
    const next = { ...now, ...(typeof wanted === 'function' ? wanted(now) : wanted) };
    const { pathname } = window.location;
    const url = `${pathname}${queryOf(next, current, pathname)}`;
    if (options.push) window.history.pushState(options.state ?? null, '', url);
    else window.history.replaceState(null, '', url);
    tellOfAddress();
  }, []);
  const page = usePathname();
  const pathname = page.startsWith('/w/') ? page : boardPage;
  const hrefOf = useCallback(
    (wanted: Partial<BoardAddress>) => {
      const current = new URLSearchParams(query);
      return `${pathname}${queryOf({ ...readBoardAddress(current), ...wanted }, current, pathname)}`;
    },
    [query, pathname],
  );
  return { address, change, hrefOf };
}
