import type { Metadata } from 'next';
import { HeldBoard } from '@/app/held-board';
import { boardWaitMs, creatorsText, type PageQuery, paramsOf, shownViewer, toSignIn } from '@/app/page-visit';
import { BoardScreen } from '@/components/board/board-screen';
import { EmptyBoard } from '@/components/board/empty-board';
import { Header } from '@/components/shell/header';
import { currentPerson } from '@/lib/auth/viewer';
import { boardCardMeta } from '@/lib/card/card-meta';
import { readVersionedBoard } from '@/lib/collector/read-versioned-board';
import { env } from '@/lib/env';
import { heldFromServer } from '@/lib/query/board-query';
import { readBoardAddress } from '@/lib/watchlists/board-address';
import { boardPath } from '@/lib/watchlists/board-path';
import { parseCreators } from '@/lib/watchlists/parse-creators';

/** The sharer's name for the board is the tab's too. */
export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const params = paramsOf(await searchParams);
  const { title = 'Board' } = readBoardAddress(params);
  return { title, ...boardCardMeta(params) };
}

type PageProps = { searchParams: Promise<PageQuery> };

export default async function BoardPage({ searchParams }: PageProps) {
  const query = await searchParams;
  const { keys, rejects } = parseCreators(creatorsText(query));
  const signedIn = await currentPerson();
  if (!signedIn) toSignIn(addressOf(query));
  const viewer = shownViewer(signedIn);
  if (keys.length === 0) {
    return (
      <>
        <Header viewer={viewer} />
        <EmptyBoard unread={rejects} />
      </>
    );
  }
  const first = heldFromServer(
    await readVersionedBoard({ viewerId: signedIn.id, keys, waitMs: boardWaitMs }),
  );
  return (
    <HeldBoard keys={keys} first={first}>
      <BoardScreen
        keys={keys}
        unread={rejects}
        viewer={viewer}
        isConnectionEnded={signedIn.connection === 'ended'}
        xOrigin={env().x.authOrigin}
        first={first}
      />
    </HeldBoard>
  );
}

/** The address asked for, to come back to after signing in, unreadable creators and all. */
function addressOf(query: PageQuery): string {
  const text = creatorsText(query);
  return boardPath(text === '' ? [] : text.split(','), paramsOf(query));
}
