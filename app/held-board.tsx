import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { boardKey, type HeldBoard as Held } from '@/lib/query/board-query';

type HeldBoardProps = { keys: readonly string[]; first: Held; children: ReactNode };

/** What the server read goes into the browser's cache, under the key that the stream then keeps fresh. */
export function HeldBoard({ keys, first, children }: HeldBoardProps) {
  const client = new QueryClient();
  client.setQueryData(boardKey(keys), first, { updatedAt: first.serverNow });
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}
