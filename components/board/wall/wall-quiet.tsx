import type { Cardless } from '@/components/board/arrange';
import { useNow, useZone } from '@/components/board/clock-context';
import { nobodyLive } from '@/components/board/empty-group';
import { nameOf, titleOf } from '@/components/spaces/space-words';
import { formatCount } from '@/components/ui/counts';
import type { BoardPerson, BoardSpace } from '@/lib/spaces/board-schema';
import { formatCountdown, minute, second } from '@/lib/time';
import { formatNear } from '@/lib/time/zone';

type WallQuietProps = {
  /** How many are live that the filters hide. */
  hiddenCount: number;
  knowledge: Cardless['knowledge'];
  next: readonly BoardSpace[];
  people: Record<string, BoardPerson>;
};

/** Nobody is live: the wall counts down to the next one. */
export function WallQuiet({ hiddenCount, knowledge, next, people }: WallQuietProps) {
  const soon = useNow(10 * second);
  const first = next.find((space) => (space.scheduledStart ?? 0) > soon);
  const start = first?.scheduledStart;
  return (
    <div className="flex h-full flex-col justify-center gap-[1em] rounded-[0.6em] bg-raised p-[2em]">
      <p className="text-[1.5em] text-soft leading-[1.3]">
        {hiddenCount > 0 ? `The filters hide ${formatCount(hiddenCount)} live.` : nobodyLive[knowledge]}
      </p>
      {first && start !== undefined ? (
        <Countdown space={first} start={start} people={people} />
      ) : (
        <p className="text-[1.5em] leading-[1.3]">Whoever goes live appears here.</p>
      )}
    </div>
  );
}

type CountdownProps = { space: BoardSpace; start: number; people: Record<string, BoardPerson> };

function Countdown({ space, start, people }: CountdownProps) {
  // Seconds are counted in the last minutes only.
  const coarse = useNow(10 * second);
  const fine = useNow(start - coarse < 2 * minute ? second : 10 * second);
  const zone = useZone();
  const words = formatCountdown(start - fine);
  return (
    <div className="min-w-0">
      <p className="text-[5em] leading-[1.1] tracking-[-0.03em] tabular">
        <strong>{words.replace(/^./, (letter) => letter.toUpperCase())}</strong>
      </p>
      <p dir="auto" className="mt-[0.4em] line-clamp-2 break-words text-[2.2em] leading-[1.2]">
        <strong>{titleOf(space)}</strong>
      </p>
      <p className="mt-[0.3em] truncate text-[1.5em] text-soft leading-[1.3] tabular">
        <bdi>{nameOf(space.creatorId, people[space.creatorId])}</bdi>, {formatNear(start, fine, zone)}
      </p>
    </div>
  );
}
