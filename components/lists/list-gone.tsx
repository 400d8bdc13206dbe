'use client';

import { useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useEffect } from 'react';
import { Message } from '@/components/problems/message';
import { Button } from '@/components/ui/button';
import { listKeys } from '@/lib/query/board-param';
import { boardKey } from '@/lib/query/board-query';
import { accessKey, historyKey, listKey } from '@/lib/query/list-query';

/** In the place of a list that was taken away while it was looked at. Nothing of it stays in this browser. */
export function ListGone({ slug }: { slug: string }) {
  const client = useQueryClient();
  useEffect(() => {
    const keys = listKeys(slug);
    for (const queryKey of [boardKey(keys), listKey(slug), accessKey(slug), historyKey(slug)]) {
      client.removeQueries({ queryKey });
    }
    // Loaded only now: it brings all that reads what was kept.
    import('@/components/offline/kept-boards')
      .then(({ forgetBoard }) => forgetBoard(keys.join()))
      .catch(() => undefined);
  }, [client, slug]);
  return (
    <>
      <p role="alert" className="sr-only">
        This watchlist is no longer shared with you.
      </p>
      <Message
        title="This watchlist is no longer shared with you."
        next="Its owner has taken it back or deleted it. If you still need it, ask them to share it again."
      >
        <Button asChild variant="primary" size="lg">
          <Link href="/watchlists">Go to your watchlists</Link>
        </Button>
      </Message>
    </>
  );
}
