import { useNow, useZone } from '@/components/board/clock-context';
import { isOverdue, nameOf, timeWords, titleOf } from '@/components/spaces/space-words';
import { classNames } from '@/components/ui/class-names';
import type { BoardPerson, BoardSpace } from '@/lib/spaces/board-schema';
import { second } from '@/lib/time';

type WallNextCardProps = { space: BoardSpace; people: Record<string, BoardPerson> };

/** A planned Space: when, what, who. */
export function WallNextCard({ space, people }: WallNextCardProps) {
  const now = useNow(10 * second);
  const zone = useZone();
  const { lead, moment } = timeWords(space, now, zone);
  return (
    <article
      data-space={space.id}
      aria-label={titleOf(space)}
      className="flex h-full min-h-0 flex-col justify-center rounded-[0.6em] bg-sunken px-[1em] py-[0.5em]"
    >
      <p className="flex flex-wrap items-baseline gap-x-[0.6em] overflow-hidden leading-[1.3] tabular">
        <strong className={classNames('truncate text-[1.2em]', isOverdue(space, now) && 'text-warn')}>
          {lead.replace(/^starts /, '').replace(/^./, (letter) => letter.toUpperCase())}
        </strong>
        <span className="truncate text-soft">{moment?.replace(/^today /, '')}</span>
      </p>
      <h3
        dir="auto"
        className={classNames(
          'line-clamp-1 break-words text-[1.3em] leading-[1.4] [@container_(min-height:8.9em)]:line-clamp-2',
          !space.title && 'text-soft italic',
        )}
      >
        {titleOf(space)}
      </h3>
      <p className="truncate text-soft leading-[1.35]">
        <bdi>{nameOf(space.creatorId, people[space.creatorId])}</bdi>
      </p>
    </article>
  );
}
