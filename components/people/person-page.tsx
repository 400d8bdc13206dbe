'use client';

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LivingPage, type LivingPageProps } from '@/components/board/living-page';
import { ToBoard } from '@/components/board/to-board';
import { nameOf } from '@/components/spaces/space-words';
import type { ProblemCode } from '@/lib/errors';
import { BoardError } from '@/lib/query/board-error';
import { personQuery } from '@/lib/query/person-query';
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

/** What the server read; what it could not look up is asked for until it comes. */
function PersonHere({ personId, answer, board, spaces }: PersonHereProps) {
  const initialData = answer.status === 'refused' ? undefined : answer;
  const { data, error, refetch } = useQuery({ ...personQuery(personId), initialData });
  const known = board.people[personId];
  const title = (
    <h1 dir="auto" className="min-w-0 break-words text-28">
      {data?.status === 'found' ? data.person.name : nameOf(personId, known)}
    </h1>
  );
  if (data?.status === 'missing') {
    return <PersonMissing id={personId} reason={data.reason} title={title} spaces={spaces} />;
  }
  const person = data?.person ?? (known && knownPerson(known));
  const problem = error instanceof BoardError ? error : answer.status === 'refused' ? answer.problem : null;
  return (
    <>
      {problem && !data ? <NotLookedUp problem={problem} onRetry={() => void refetch()} /> : null}
      {person ? (
        <PersonDetail isWide person={person} title={title} spaces={spaces} />
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
