import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { BoardScreen } from '@/components/board/board-screen';
import { EmptyBoard } from '@/components/board/empty-board';
import { Header } from '@/components/shell/header';
import { currentPerson } from '@/lib/auth/viewer';
import { boardCardMeta } from '@/lib/card/card-meta';
import { readVersionedBoard } from '@/lib/collector/read-versioned-board';
import { env } from '@/lib/env';
import { boardKey, heldFromServer } from '@/lib/query/board-query';
import { readBoardAddress } from '@/lib/watchlists/board-address';
import { boardPath } from '@/lib/watchlists/board-path';
import { parseCreators } from '@/lib/watchlists/parse-creators';

/** The sharer's name for the board is the tab's too. */
export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { title, creators } = await searchParams;
  const said = new URLSearchParams({ title: [title ?? ''].flat()[0] ?? '' });
  const { title: named = 'Board' } = readBoardAddress(said);
  said.set('creators', [creators ?? []].flat().join(','));
  return { title: named, ...boardCardMeta(said) };
}

/** How long the first paint waits for creators nobody has looked at; the rest show "checking" in place. */
const firstPaintWaitMs = 1_000;

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function BoardPage({ searchParams }: PageProps) {
  const params = await searchParams;
  const text = [params.creators ?? []].flat().join(',');
  const { keys, rejects } = parseCreators(text);
  const signedIn = await currentPerson();
  if (!signedIn) redirect(`/?${new URLSearchParams({ returnTo: addressOf(text, params) })}`);
  // Only these fields reach the browser.
  const viewer = {
    id: signedIn.id,
    handle: signedIn.handle,
    name: signedIn.name,
    avatarUrl: signedIn.avatarUrl,
    isAdmin: signedIn.isAdmin,
  };
  if (keys.length === 0) {
    return (
      <>
        <Header viewer={viewer} />
        <EmptyBoard unread={rejects} />
      </>
    );
  }
  const first = heldFromServer(
    await readVersionedBoard({ viewerId: signedIn.id, keys, waitMs: firstPaintWaitMs }),
  );
  const client = new QueryClient();
  client.setQueryData(boardKey(keys), first, { updatedAt: first.serverNow });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <BoardScreen
        keys={keys}
        unread={rejects}
        viewer={viewer}
        isConnectionEnded={signedIn.connection === 'ended'}
        xOrigin={env().x.authOrigin}
        first={first}
      />
    </HydrationBoundary>
  );
}

/** The address asked for, to come back to after signing in, unreadable creators and all. */
function addressOf(text: string, params: Awaited<PageProps['searchParams']>): string {
  const others = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    for (const each of [value ?? []].flat()) if (name !== 'creators') others.append(name, each);
  }
  return boardPath(text === '' ? [] : text.split(','), others);
}
