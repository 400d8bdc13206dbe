'use client';

import { PersonProfile } from '@/components/people/person-profile';
import { type Role, rolesOf } from '@/components/people/roles';
import { formatCount } from '@/components/ui/counts';
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

function RoleList({ role, people }: { role: Role; people: Record<string, BoardPerson> }) {
  return (
    <section aria-label={role.name}>
      <h3 className="font-bold text-12 text-faint">
        {role.name}
        {role.ids.length > 1 ? <span className="tabular"> {formatCount(role.ids.length)}</span> : null}
      </h3>
      <ul className="divide-y divide-line">
        {role.ids.map((id) => (
          <li key={id}>
            <PersonProfile id={id} person={people[id]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
