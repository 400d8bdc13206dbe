'use client';

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CreatorNote } from '@/components/people/creator-note';
import { NotLookedUp } from '@/components/people/not-looked-up';
import { PersonDetail } from '@/components/people/person-detail';
import { PersonMissing } from '@/components/people/person-missing';
import { PersonSpaces } from '@/components/people/person-spaces';
import { nameOf } from '@/components/spaces/space-words';
import { SheetTitle } from '@/components/ui/sheet';
import { Skeleton } from '@/components/ui/skeleton';
import { BoardError } from '@/lib/query/board-error';
import { personQuery } from '@/lib/query/person-query';
import type { Board } from '@/lib/spaces/board-schema';
import { knownPerson } from '@/lib/spaces/known-person';

/** A person of the board around: at once what the board knows of them, then all that X says. */
export function PersonSheet({ id, board }: { id: string; board: Board }) {
  const { data, error, refetch } = useQuery(personQuery(id));
  const known = board.people[id];
  const spaces = (
    <div className="space-y-6">
      <CreatorNote id={id} />
      <PersonSpaces
        personId={id}
        board={board}
        title="On this board"
        empty="They are in no Space on this board."
      />
    </div>
  );
  const title = (
    <SheetTitle tabIndex={-1} dir="auto" className="min-w-0 break-words font-bold text-20 outline-none">
      {data?.status === 'found' ? data.person.name : nameOf(id, known)}
    </SheetTitle>
  );
  if (data?.status === 'missing') {
    return <PersonMissing id={id} reason={data.reason} title={title} spaces={spaces} />;
  }
  const person = data?.person ?? (known && knownPerson(known));
  const problem = error instanceof BoardError ? error : ({ code: 'offline' } as const);
  const trouble = error ? <NotLookedUp problem={problem} onRetry={() => void refetch()} /> : null;
  if (person) {
    return (
      <div className="space-y-4">
        {trouble}
        <PersonDetail person={person} title={title} spaces={spaces} />
      </div>
    );
  }
  return (
    <Nameless title={title} spaces={spaces}>
      {trouble ?? <ProfileSkeleton />}
    </Nameless>
  );
}

function Nameless({ title, spaces, children }: { title: ReactNode; spaces: ReactNode; children: ReactNode }) {
  return (
    <div className="space-y-6">
      {title}
      {children}
      {spaces}
    </div>
  );
}

function ProfileSkeleton() {
  return (
    <div role="status" className="space-y-3">
      <span className="sr-only">Asking X for this profile</span>
      <Skeleton className="h-4 w-40" />
      <Skeleton className="h-16 w-full" />
      <Skeleton className="h-4 w-2/3" />
    </div>
  );
}
