'use client';

import { useNow } from '@/components/board/clock-context';
import { SheetLink } from '@/components/sheets/sheet-links';
import { NotConfirmed } from '@/components/spaces/not-confirmed';
import { SpaceTime } from '@/components/spaces/space-time';
import { nameOf, titleOf } from '@/components/spaces/space-words';
import { classNames } from '@/components/ui/class-names';
import { formatCount } from '@/components/ui/counts';
import { DotItem } from '@/components/ui/dot-line';
import { Subheading } from '@/components/ui/subheading';
import type { Board, BoardSpace } from '@/lib/spaces/board-schema';
import { isOver } from '@/lib/spaces/group';
import { minute } from '@/lib/time';
import { type PersonRole, rolesOfPerson } from './person-roles';

type PersonSpacesProps = {
  personId: string;
  board: Board;
  title: string;
  /** What is said where there is nothing. */
  empty: string;
};

/** What somebody does on a board: where they host, speak and are invited. */
export function PersonSpaces({ personId, board, title, empty }: PersonSpacesProps) {
  const now = useNow(minute);
  const roles = rolesOfPerson(board.spaces, personId, now);
  return (
    <section aria-label={title} className="space-y-4">
      <Subheading className="font-bold text-16">{title}</Subheading>
      {roles.length === 0 ? <p className="text-soft">{empty}</p> : null}
      {roles.map((role) => (
        <RoleSpaces key={role.name} role={role} personId={personId} people={board.people} />
      ))}
    </section>
  );
}

type RoleSpacesProps = { role: PersonRole; personId: string; people: Board['people'] };

function RoleSpaces({ role, personId, people }: RoleSpacesProps) {
  return (
    <div>
      <Subheading isDeeper className="font-bold text-12 text-faint">
        {role.name} <span className="tabular">{formatCount(role.spaces.length)}</span>
      </Subheading>
      <ul className="divide-y divide-line">
        {role.spaces.map((space) => (
          <li key={space.id}>
            <SpaceRow space={space} host={space.creatorId === personId ? undefined : hostOf(space, people)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const hostOf = (space: BoardSpace, people: Board['people']) =>
  nameOf(space.creatorId, people[space.creatorId]);

function SpaceRow({ space, host }: { space: BoardSpace; host: string | undefined }) {
  return (
    <div className="relative space-y-0.5 py-2.5">
      <SheetLink
        kind="space"
        id={space.id}
        dir="auto"
        className={classNames(
          'block break-words rounded-sm font-bold after:absolute after:inset-0 hover:underline',
          isOver(space) && 'text-soft',
        )}
      >
        {titleOf(space)}
      </SheetLink>
      <div className="text-soft">
        <SpaceTime space={space}>
          {host === undefined ? null : (
            <DotItem>
              by <bdi className="max-w-64 truncate">{host}</bdi>
            </DotItem>
          )}
        </SpaceTime>
      </div>
      <NotConfirmed space={space} />
    </div>
  );
}
