import { VerifiedBadge } from '@/components/people/verified-badge';
import { SheetLink } from '@/components/sheets/sheet-links';
import { nameOf } from '@/components/spaces/space-words';
import { Avatar } from '@/components/ui/avatar';
import type { BoardPerson } from '@/lib/spaces/board-schema';

type TablePersonProps = { id: string; person: BoardPerson | undefined; isCompact: boolean };

/** Who hosts, in two short lines; in a compact table in one. */
export function TablePerson({ id, person, isCompact }: TablePersonProps) {
  return (
    <SheetLink
      kind="person"
      id={id}
      className="flex min-h-10 w-fit max-w-full items-center gap-2 rounded-control hover:underline"
    >
      <Avatar id={id} name={person?.name ?? ''} url={person?.avatarUrl} size="sm" />
      <span className="min-w-0">
        <span className="flex min-w-0 items-center gap-1">
          <bdi className="truncate">{nameOf(id, person)}</bdi>
          <VerifiedBadge type={person?.verifiedType} />
        </span>
        {isCompact ? null : (
          <span className="block truncate text-12 text-faint">
            {person ? `@${person.handle}` : 'profile not available'}
          </span>
        )}
      </span>
    </SheetLink>
  );
}
