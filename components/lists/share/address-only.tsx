'use client';

import { Link2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useCopy } from '@/components/ui/use-copy';
import { boardPath } from '@/lib/watchlists/board-path';
import type { List } from '@/lib/watchlists/list-schema';
import { maxCreators } from '@/lib/watchlists/parse-creators';
import { SharePart } from './share-part';

/** Longer ones break in proxies. */
const longestAddress = 8_000;

/** The creators as they are now, as an address that needs no list; null where it would be too long. */
function addressOf(list: List): string | null {
  if (list.creators.length === 0 || list.creators.length > maxCreators) return null;
  const keys = list.creators.map(({ id, handle }) => (handle && !/^\d+$/.test(handle) ? handle : id));
  const path = boardPath(keys, new URLSearchParams({ title: list.name }));
  return path.length > longestAddress ? null : path;
}

/** A board of these creators that is only its address, and gives no access to the list. */
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
            : `An address holds up to ${maxCreators} creators; this list has more. Share the list itself.`
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
