'use client';

import { type ReactNode, useState } from 'react';
import { ClockProvider } from '@/components/board/clock-context';
import { fullBoard } from '@/components/board/fixtures';
import { fullPerson, protectedPerson, sparsePerson } from '@/components/people/fixtures';
import { NotLookedUp } from '@/components/people/not-looked-up';
import { PersonDetail } from '@/components/people/person-detail';
import { PersonMissing } from '@/components/people/person-missing';
import { PersonSpaces } from '@/components/people/person-spaces';
import { NotChecked } from '@/components/problems/not-checked';
import { SpaceDetail } from '@/components/spaces/space-detail';
import { titleOf } from '@/components/spaces/space-words';
import type { Board, BoardSpace } from '@/lib/spaces/board-schema';
import { hour, minute } from '@/lib/time';
import { Card } from './part';

/** Everything that a side sheet or a page can say of a Space. */
export function SpaceDetails({ now }: { now: number }) {
  const [{ board }] = useState(() => fullBoard(now));
  const variants: [string, string, Partial<BoardSpace>][] = [
    ['Live, many speakers', '1live00000001', {}],
    ['Planned, one’s own', '1plan00000003', { movedFrom: now + hour }],
    ['Not confirmed', '1live00000002', { missingSince: now - minute }],
    ['Cancelled', '1plan00000002', { state: 'cancelled', goneSince: now }],
    ['Gone from X', '1live00000002', { state: 'gone', goneSince: now }],
    ['Ended', '1over00000001', {}],
    ['State not known, no title', '1live00000002', { state: 'unknown', title: undefined }],
  ];
  return (
    <Sheets now={now}>
      {variants.map(([name, id, changes]) => {
        const space = board.spaces.find((each) => each.id === id);
        return space ? (
          <Card key={name} name={name}>
            {detailOf(board, { ...space, ...changes })}
          </Card>
        ) : null;
      })}
    </Sheets>
  );
}

const detailOf = (board: Board, space: BoardSpace) => (
  <SpaceDetail
    space={space}
    people={board.people}
    topics={board.topics}
    title={
      <h2 dir="auto" className="text-20">
        {titleOf(space)}
      </h2>
    }
  />
);

/** Everything that a side sheet or a page can say of a person. */
export function PersonDetails({ now }: { now: number }) {
  const [{ board }] = useState(() => fullBoard(now));
  const spacesOf = (id: string) => (
    <PersonSpaces
      personId={id}
      board={board}
      title="On this board"
      empty="They are in no Space on this board."
    />
  );
  const title = (name: string) => (
    <h2 dir="auto" className="min-w-0 break-words text-20">
      {name}
    </h2>
  );
  const people = { 'Every field': fullPerson, Protected: protectedPerson, 'Hardly anything': sparsePerson };
  return (
    <Sheets now={now}>
      {Object.entries(people).map(([name, person]) => (
        <Card key={name} name={name}>
          <PersonDetail person={person} title={title(person.name)} spaces={spacesOf(person.id)} />
        </Card>
      ))}
      {(['not-on-x', 'suspended'] as const).map((reason) => (
        <Card key={reason} name={reason}>
          <PersonMissing id="770" reason={reason} title={title('Account 770')} spaces={spacesOf('770')} />
        </Card>
      ))}
      <Card name="Not looked up">
        <NotLookedUp problem={{ code: 'rate-limited', retryAt: now + hour }} onRetry={() => {}} />
      </Card>
      <NotChecked what="This Space" problem={{ code: 'x-unavailable' }} now={now} />
    </Sheets>
  );
}

function Sheets({ now, children }: { now: number; children: ReactNode }) {
  return (
    <ClockProvider initialNow={now}>
      <div className="flex flex-wrap items-start gap-8 p-8">{children}</div>
    </ClockProvider>
  );
}
