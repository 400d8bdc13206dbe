import { PinMark } from '@/components/board/creator-marks';
import { SheetLink } from '@/components/sheets/sheet-links';
import { nameOf } from '@/components/spaces/space-words';
import { Avatar } from '@/components/ui/avatar';
import { classNames } from '@/components/ui/class-names';
import type { BoardPerson } from '@/lib/spaces/board-schema';
import { VerifiedBadge } from './verified-badge';

type PersonLineProps = { id: string; person: BoardPerson | undefined; isQuiet?: boolean };

/** Picture, name, badge and @handle, all one link to the person; of people without a profile, their id in words. */
export function PersonLine({ id, person, isQuiet = false }: PersonLineProps) {
  return (
    <SheetLink
      kind="person"
      id={id}
      className="relative z-10 flex min-h-10 w-fit max-w-full items-center gap-3 rounded-control hover:underline"
    >
      <Avatar id={id} name={person?.name ?? ''} url={person?.avatarUrl} size={isQuiet ? 'sm' : 'md'} />
      <span className={classNames('min-w-0 leading-5', isQuiet && 'flex gap-x-1.5')}>
        <span className="flex min-w-0 items-center gap-1">
          <bdi className={classNames('truncate', isQuiet ? '' : 'font-bold text-default')}>
            {nameOf(id, person)}
          </bdi>
          <VerifiedBadge type={person?.verifiedType} />
          <PinMark id={id} />
        </span>
        {/* In a line that is too short the name is read first. */}
        <span className={classNames('block truncate text-faint', isQuiet && 'min-w-6 shrink-[1000]')}>
          {person ? `@${person.handle}` : 'profile not available'}
        </span>
      </span>
    </SheetLink>
  );
}
