import { useNow } from '@/components/board/clock-context';
import { peopleOf } from '@/components/people/roles';
import { nameOf, titleOf } from '@/components/spaces/space-words';
import { Avatar } from '@/components/ui/avatar';
import { classNames } from '@/components/ui/class-names';
import { formatCount } from '@/components/ui/counts';
import type { BoardPerson, BoardSpace } from '@/lib/spaces/board-schema';
import { formatDuration, minute } from '@/lib/time';
import type { loudness } from './wall-pages';

// As loud as the card is tall: two lines of a title have room in each.
const scales: Record<ReturnType<typeof loudness>, string> = {
  plain: '',
  loud: '[@container_(min-height:12em)]:text-[1.25em]',
  loudest: '[@container_(min-height:12em)]:text-[1.25em] [@container_(min-height:15.5em)]:text-[1.6em]',
};
const thirdLines: Record<ReturnType<typeof loudness>, string> = {
  plain: '[@container_(min-height:12.5em)]:line-clamp-3',
  loud: '[@container_(min-height:14.5em)]:line-clamp-3',
  loudest: '[@container_(min-height:18.5em)]:line-clamp-3',
};

type WallLiveCardProps = {
  space: BoardSpace;
  people: Record<string, BoardPerson>;
  loudness: keyof typeof scales;
};

/** A live Space, to be read across a room. */
export function WallLiveCard({ space, people, loudness }: WallLiveCardProps) {
  const now = useNow(minute);
  const { hostId, coHostIds, speakerIds } = peopleOf(space);
  const others = coHostIds.length + speakerIds.length;
  // Under "Live", beside the live dot: two words fewer, and the listeners stay in sight.
  const facts = [
    space.startedAt === undefined ? 'live now' : formatDuration(now - space.startedAt),
    space.participantCount === undefined ? '' : `${formatCount(space.participantCount)} listening`,
  ].filter(Boolean);
  return (
    <article
      data-space={space.id}
      aria-label={titleOf(space)}
      className={classNames(
        'flex h-full min-h-0 flex-col justify-between gap-[0.3em] rounded-[0.6em] bg-raised px-[1em] py-[0.8em]',
        space.missingSince !== undefined && 'outline-2 outline-control outline-dashed -outline-offset-2',
        scales[loudness],
      )}
    >
      <div className="min-h-0 overflow-hidden">
        <p className="flex items-center gap-[0.5em] whitespace-nowrap text-[1.05em] text-soft leading-[1.25] tabular">
          <span aria-hidden className="size-[0.6em] shrink-0 rounded-full bg-live" />
          <span className="truncate">
            {space.missingSince === undefined ? facts.join(' · ') : 'No longer listed by X'}
          </span>
        </p>
        <h3
          dir="auto"
          className={classNames(
            'mt-[0.1em] line-clamp-2 break-words text-[1.7em] leading-[1.17]',
            thirdLines[loudness],
            !space.title && 'text-soft italic',
          )}
        >
          {titleOf(space)}
        </h3>
      </div>
      <p className="flex min-w-0 items-center gap-[0.6em] text-[1.1em] leading-[1.3]">
        <Avatar id={hostId} name={people[hostId]?.name ?? ''} url={people[hostId]?.avatarUrl} size="wall" />
        <bdi className="truncate font-bold">{nameOf(hostId, people[hostId])}</bdi>
        {others > 0 ? (
          <span className="ms-auto shrink-0 text-soft tabular">
            +{formatCount(others)}
            <span className="sr-only"> speaking with them</span>
          </span>
        ) : null}
      </p>
    </article>
  );
}
