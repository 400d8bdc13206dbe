import { ArrowUpRight } from 'lucide-react';
import { useXLinks } from '@/components/board/x-links';
import { buttonStyle } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { ExternalLink } from '@/components/ui/external-link';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { AddToCalendar } from './add-to-calendar';
import { titleOf } from './space-words';

/** Everything else is opened, whatever became of it. */
const actions: Partial<Record<BoardSpace['state'], string>> = { live: 'Join', scheduled: 'Remind me' };

/** Over the foot's end, so that nothing moves for it; where nothing hovers it stands in the row. */
const onDemand =
  'absolute! end-3 bottom-3 opacity-0 transition-opacity focus-within:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 touch:relative! touch:inset-auto touch:self-end touch:opacity-100';

/** Always there for what is live; for the rest it appears under the pointer or the focus. */
export function SpaceAction({ space }: { space: BoardSpace }) {
  const links = useXLinks();
  return (
    <span className={classNames('z-10 ms-auto flex items-center gap-1', space.state !== 'live' && onDemand)}>
      <AddToCalendar space={space} isShort />
      <ExternalLink
        href={links.space(space.id)}
        className={classNames(buttonStyle({ variant: 'secondary', size: 'sm' }), 'gap-1 text-accent!')}
      >
        {actions[space.state] ?? 'Open'}
        <ArrowUpRight aria-hidden size={14} />
        <span className="sr-only"> on X: {titleOf(space)}</span>
      </ExternalLink>
    </span>
  );
}
