'use client';

import { PersonProfile } from '@/components/people/person-profile';
import { type Role, rolesOf } from '@/components/people/roles';
import { formatCount } from '@/components/ui/counts';
import { Disclosure } from '@/components/ui/disclosure';
import { Subheading } from '@/components/ui/subheading';
import type { BoardPerson, BoardSpace } from '@/lib/spaces/board-schema';

type SpacePeopleProps = { space: BoardSpace; people: Record<string, BoardPerson> };

/** Everyone once, by role, with their profiles. */
export function SpacePeople({ space, people }: SpacePeopleProps) {
  return (
    <div className="min-w-0 space-y-6">
      {rolesOf(space).map((role) => (
        <RoleList key={role.name} role={role} people={people} />
      ))}
    </div>
  );
}

/** Up to here all are in sight; of more than that, the rest is one press away. */
const inSight = 8;

function RoleList({ role, people }: { role: Role; people: Record<string, BoardPerson> }) {
  const isLong = role.ids.length > inSight + 2;
  const rest = isLong ? role.ids.slice(inSight) : [];
  return (
    <section aria-label={role.name}>
      <Subheading className="font-bold text-12 text-faint">
        {role.name}
        {role.ids.length > 1 ? <span className="tabular"> {formatCount(role.ids.length)}</span> : null}
      </Subheading>
      <Profiles ids={isLong ? role.ids.slice(0, inSight) : role.ids} people={people} />
      {isLong ? (
        <Disclosure summary={<span className="text-soft tabular">{formatCount(rest.length)} more</span>}>
          <Profiles ids={rest} people={people} />
        </Disclosure>
      ) : null}
    </section>
  );
}

function Profiles({ ids, people }: { ids: readonly string[]; people: Record<string, BoardPerson> }) {
  return (
    <ul className="divide-y divide-line">
      {ids.map((id) => (
        <li key={id}>
          <PersonProfile id={id} person={people[id]} />
        </li>
      ))}
    </ul>
  );
}
