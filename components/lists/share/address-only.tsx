'use client';

import { Link2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useCopy } from '@/components/ui/use-copy';
import { boardPath } from '@/lib/watchlists/board-path';
import type { List } from '@/lib/watchlists/list-schema';
import { SharePart } from './share-part';

/** A board's address takes so many, and longer ones break in proxies. */
const mostCreators = 200;
const longestAddress = 8_000;

/** The creators as they are now, as an address that needs no list and gives no access to this one. */
export function addressOf(list: List): string | null {
  if (list.creators.length === 0 || list.creators.length > mostCreators) return null;
  const keys = list.creators.map(({ id, handle }) => (handle && !/^\d+$/.test(handle) ? handle : id));
  const path = boardPath(keys, new URLSearchParams({ title: list.name }));
  return path.length > longestAddress ? null : path;
}

export function AddressOnly({ list }: { list: List }) {
  const { copy, said } = useCopy();
  const path = addressOf(list);
  const words = said === 'copied' ? 'Address copied' : said === 'failed' ? 'Not allowed to copy' : null;
  return (
    <SharePart
      title="The address alone"
      about={
        path === null
          ? list.creators.length === 0
            ? 'A board of these creators in one address, once there are any.'
            : 'An address holds up to 200 creators; this list has more. Share the list itself.'
          : 'A board of the creators as they are now. It gives no access to this list and does not change with it.'
      }
    >
      {path === null ? null : (
        <>
          <Button onClick={() => copy(new URL(path, window.location.origin).href)}>
            <Link2 aria-hidden size={16} />
            {words ?? 'Copy the address'}
          </Button>
          <span role="status" className="sr-only">
            {words}
          </span>
        </>
      )}
    </SharePart>
  );
}
