import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { boardWaitMs, type PageQuery, paramsOf, shownViewer, toSignIn } from '@/app/page-visit';
import { ListScreen } from '@/components/lists/list-screen';
import { currentPerson, type Viewer } from '@/lib/auth/viewer';
import { listCardMeta } from '@/lib/card/card-meta';
import { readVersionedBoard } from '@/lib/collector/read-versioned-board';
import { env } from '@/lib/env';
import { CodedError } from '@/lib/errors';
import { listKeys } from '@/lib/query/board-param';
import { boardKey, heldFromServer } from '@/lib/query/board-query';
import { listKey } from '@/lib/query/list-query';
import { askerOf } from '@/lib/watchlists/asker';
import { listPath } from '@/lib/watchlists/list-slug';
import { personalise } from '@/lib/watchlists/overlay';
import { readList } from '@/lib/watchlists/read-list';

type PageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<PageQuery>;
};

/** null for what is not there and for what is not theirs: nobody learns which of the two. Once a request. */
const listOf = cache(async (viewer: Viewer, slug: string) => {
  try {
    return await readList(await askerOf(viewer), slug);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'not-found') return null;
    throw error;
  }
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const viewer = await currentPerson();
  const { slug } = await params;
  const list = viewer && (await listOf(viewer, slug));
  if (!list) return { title: viewer ? 'No such watchlist' : 'Watchlist', ...listCardMeta(null) };
  const granted = { slug, name: list.name, creators: list.creators.length, viewerId: viewer.id };
  return { title: list.name, ...listCardMeta(granted) };
}

/** A saved watchlist: a living board of its creators. */
export default async function ListPage({ params, searchParams }: PageProps) {
  const { slug } = await params;
  const query = await searchParams;
  const signedIn = await currentPerson();
  if (!signedIn) toSignIn(pathOf(slug, query));
  const list = await listOf(signedIn, slug);
  if (!list) notFound();
  const { defaultView } = list.overlay;
  if (defaultView && defaultView !== 'board' && !('view' in query)) {
    redirect(pathOf(slug, { ...query, view: defaultView }));
  }
  const keys = list.creators.map(({ id }) => id);
  const first = heldFromServer(
    await readVersionedBoard({ viewerId: signedIn.id, keys, waitMs: boardWaitMs }),
  );
  await personalise(await askerOf(signedIn), slug, { isOpened: true });
  const client = new QueryClient();
  client.setQueryData(boardKey(listKeys(slug)), first, { updatedAt: first.serverNow });
  client.setQueryData(listKey(slug), list, { updatedAt: first.serverNow });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ListScreen
        list={list}
        viewer={shownViewer(signedIn)}
        isConnectionEnded={signedIn.connection === 'ended'}
        xOrigin={env().x.authOrigin}
        first={first}
      />
    </HydrationBoundary>
  );
}

/** The address asked for, to come back to. */
function pathOf(slug: string, query: PageQuery): string {
  const text = paramsOf(query).toString();
  return `${listPath(encodeURIComponent(slug))}${text && `?${text}`}`;
}
