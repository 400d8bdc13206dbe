'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { LivingPage, type LivingPageProps } from '@/components/board/living-page';
import { ToBoard } from '@/components/board/to-board';
import { nameOf } from '@/components/spaces/space-words';
import type { ProblemCode } from '@/lib/errors';
import type { Board } from '@/lib/spaces/board-schema';
import { knownPerson } from '@/lib/spaces/known-person';
import type { PersonReading } from '@/lib/spaces/person-schema';
import { NotLookedUp } from './not-looked-up';
import { PersonDetail } from './person-detail';
import { PersonMissing } from './person-missing';
import { PersonSpaces } from './person-spaces';

type Answer = PersonReading | { status: 'refused'; problem: { code: ProblemCode; retryAt?: number } };

type PersonPageProps = LivingPageProps & { personId: string; answer: Answer };

/** One person on a page of their own, with what they do on the board the page was opened from. */
export function PersonPage({ personId, answer, ...page }: PersonPageProps) {
  const hasBoard = page.creators.length > 0;
  return (
    <LivingPage {...page}>
      {({ board }) => (
        <>
          {hasBoard ? <ToBoard keys={page.creators}>The board</ToBoard> : null}
          <PersonHere
            personId={personId}
            answer={answer}
            board={board}
            spaces={<TheirSpaces personId={personId} board={board} hasBoard={hasBoard} />}
          />
        </>
      )}
    </LivingPage>
  );
}

type PersonHereProps = { personId: string; answer: Answer; board: Board; spaces: ReactNode };

function PersonHere({ personId, answer, board, spaces }: PersonHereProps) {
  const router = useRouter();
  const known = board.people[personId];
  const name = answer.status === 'found' ? answer.person.name : nameOf(personId, known);
  const title = (
    <h1 dir="auto" className="min-w-0 break-words text-28">
      {name}
    </h1>
  );
  if (answer.status === 'missing') {
    return <PersonMissing id={personId} reason={answer.reason} title={title} spaces={spaces} />;
  }
  if (answer.status === 'found') {
    return <PersonDetail isWide person={answer.person} title={title} spaces={spaces} />;
  }
  return (
    <>
      <NotLookedUp problem={answer.problem} onRetry={() => router.refresh()} />
      {known ? (
        <PersonDetail isWide person={knownPerson(known)} title={title} spaces={spaces} />
      ) : (
        <>
          {title}
          {spaces}
        </>
      )}
    </>
  );
}

type TheirSpacesProps = { personId: string; board: Board; hasBoard: boolean };

function TheirSpaces({ personId, board, hasBoard }: TheirSpacesProps) {
  return (
    <PersonSpaces
      personId={personId}
      board={board}
      title={hasBoard ? 'On this board' : 'Their own Spaces'}
      empty={
        hasBoard
          ? 'They are in no Space on this board.'
          : 'X lists none at present. Where they speak in others’ Spaces, a board of those creators tells.'
      }
    />
  );
}
