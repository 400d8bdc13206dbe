import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { HeldBoard } from '@/app/held-board';
import { boardWaitMs, creatorsOf, lookUpWaitMs, type PageQuery, visit } from '@/app/page-visit';
import { PersonPage } from '@/components/people/person-page';
import { NotChecked } from '@/components/problems/not-checked';
import { Header } from '@/components/shell/header';
import { currentPerson } from '@/lib/auth/viewer';
import { type PersonAnswer, readPerson } from '@/lib/collector/read-person';
import { readVersionedBoard } from '@/lib/collector/read-versioned-board';
import { env } from '@/lib/env';
import { heldFromServer } from '@/lib/query/board-query';
import { isUserId } from '@/lib/watchlists/creator-token';

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<PageQuery> };

const nobody: PersonAnswer = { status: 'missing', reason: 'not-on-x' };

/** Once a request: the title and the page tell of the same reading. */
const read = cache(
  async (viewerId: string, personId: string): Promise<PersonAnswer> =>
    isUserId(personId) ? await readPerson({ viewerId, personId, waitMs: lookUpWaitMs }) : nobody,
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { id } = await params;
  const viewer = await currentPerson();
  if (!viewer) return { title: 'Person' };
  const answer = await read(viewer.id, id);
  if (answer.status === 'found') return { title: `${answer.person.name} (@${answer.person.handle})` };
  return { title: answer.status === 'missing' ? `Account ${id}` : 'Person' };
}

/** One person by id, and what they do on the board of `?creators=`, or else in Spaces of their own. */
export default async function Page({ params, searchParams }: PageProps) {
  const { id } = await params;
  const creators = creatorsOf(await searchParams);
  const { viewer, isConnectionEnded } = await visit({ kind: 'person', id }, creators);
  const answer = await read(viewer.id, id);
  if (answer.status === 'missing' && answer.reason === 'not-on-x') notFound();
  const keys = creators.length > 0 ? creators : [id];
  const first = heldFromServer(await readVersionedBoard({ viewerId: viewer.id, keys, waitMs: boardWaitMs }));
  if (answer.status === 'refused' && !first.board.people[id]) {
    return (
      <>
        <Header viewer={viewer} />
        <NotChecked what="This person" problem={answer.problem} now={Date.now()} />
      </>
    );
  }
  return (
    <HeldBoard keys={keys} first={first}>
      <PersonPage
        personId={id}
        answer={answer}
        keys={keys}
        first={first}
        creators={creators}
        viewer={viewer}
        isConnectionEnded={isConnectionEnded}
        xOrigin={env().x.authOrigin}
      />
    </HeldBoard>
  );
}
