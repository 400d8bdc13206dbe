import { CardSkeleton } from '@/components/spaces/card-skeleton';
import { formatCount } from '@/components/ui/counts';
import type { BoardCreator, BoardPerson } from '@/lib/spaces/board-schema';
import { creatorName } from './creator-names';

type CheckingCreatorsProps = {
  creators: readonly BoardCreator[];
  people: Record<string, BoardPerson>;
  hasCards: boolean;
};

/** Creators on their way stand where their cards will. */
export function CheckingCreators({ creators, people, hasCards }: CheckingCreatorsProps) {
  const named = creators.slice(0, 3).map((creator) => creatorName(creator, people));
  const more = creators.length > 3 ? ` and ${formatCount(creators.length - 3)} more` : '';
  return (
    <div className={hasCards ? 'mt-3' : ''}>
      <p className="mb-3 text-soft tabular">
        Checking {named.join(', ')}
        {more}…
      </p>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(max(17.5rem,22%),100%),1fr))] gap-3">
        {Array.from({ length: Math.min(creators.length, hasCards ? 1 : 4) }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: placeholders without identity
          <CardSkeleton key={index} />
        ))}
      </div>
    </div>
  );
}
