import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { HeldBoard } from '@/app/held-board';
import { creatorsOf, lookUpWaitMs, type PageQuery, visit } from '@/app/page-visit';
import { NotChecked } from '@/components/problems/not-checked';
import { Header } from '@/components/shell/header';
import { SpacePage } from '@/components/spaces/space-page';
import { titleOf } from '@/components/spaces/space-words';
import { currentPerson } from '@/lib/auth/viewer';
import { readSpace } from '@/lib/collector/read-space';
import { env } from '@/lib/env';
import { heldFromServer } from '@/lib/query/board-query';
import { isSpaceId } from '@/lib/spaces/space-id';

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<PageQuery> };

/** Once a request: the title and the page tell of the same reading. */
const read = cache((viewerId: string, spaceId: string) =>
  readSpace({ viewerId, spaceId, waitMs: lookUpWaitMs }),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { id } = await params;
  const viewer = await currentPerson();
  if (!viewer) return { title: 'Space' };
  const answer = isSpaceId(id) ? await read(viewer.id, id) : { status: 'missing' as const };
  if (answer.status === 'missing') return { title: 'No such Space' };
  if (answer.status === 'refused') return { title: 'Space' };
  const space = answer.aside?.space ?? answer.reading.board.spaces.find((each) => each.id === id);
  return { title: space ? titleOf(space) : 'Space' };
}

/** One Space by its id, with everyone in it; alive like a board. */
export default async function Page({ params, searchParams }: PageProps) {
  const { id } = await params;
  const creators = creatorsOf(await searchParams);
  const { viewer, isConnectionEnded } = await visit({ kind: 'space', id }, creators);
  if (!isSpaceId(id)) notFound();
  const answer = await read(viewer.id, id);
  if (answer.status === 'missing') notFound();
  if (answer.status === 'refused') {
    return (
      <>
        <Header viewer={viewer} />
        <NotChecked what="This Space" problem={answer.problem} now={Date.now()} />
      </>
    );
  }
  const first = heldFromServer(answer.reading);
  return (
    <HeldBoard keys={[answer.creatorId]} first={first}>
      <SpacePage
        spaceId={id}
        creatorId={answer.creatorId}
        aside={answer.aside}
        first={first}
        creators={creators}
        viewer={viewer}
        isConnectionEnded={isConnectionEnded}
        xOrigin={env().x.authOrigin}
      />
    </HeldBoard>
  );
}
