import { PinMark } from '@/components/board/creator-marks';
import { SheetLink } from '@/components/sheets/sheet-links';
import { nameOf } from '@/components/spaces/space-words';
import { Avatar } from '@/components/ui/avatar';
import type { BoardPerson } from '@/lib/spaces/board-schema';
import { VerifiedBadge } from './verified-badge';

type PersonBriefProps = { id: string; person: BoardPerson | undefined; isOneLine?: boolean };

/** A person in two short lines, or in one, where there is little room. */
export function PersonBrief({ id, person, isOneLine = false }: PersonBriefProps) {
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
          <PinMark id={id} />
        </span>
        {isOneLine ? null : (
          <span className="block truncate text-12 text-faint">
            {person ? `@${person.handle}` : 'profile not available'}
          </span>
        )}
      </span>
    </SheetLink>
  );
}
