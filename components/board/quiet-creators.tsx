'use client';

import { X } from 'lucide-react';
import { SheetLink } from '@/components/sheets/sheet-links';
import { Avatar } from '@/components/ui/avatar';
import { formatCount } from '@/components/ui/counts';
import { Disclosure } from '@/components/ui/disclosure';
import type { BoardCreator, BoardPerson } from '@/lib/spaces/board-schema';
import { filterCreators } from '@/lib/spaces/filter';
import type { BoardFilters } from '@/lib/watchlists/board-address';
import { PinMark } from './creator-marks';
import { creatorName, keyLabel } from './creator-names';

type QuietCreatorsProps = {
  creators: BoardCreator[];
  people: Record<string, BoardPerson>;
  onRemove: ((key: string) => void) | null;
  /** So many there are, when some of them are filtered out. */
  total?: number;
  isOpen?: boolean;
};

type FoundQuietProps = Omit<QuietCreatorsProps, 'total'> & { filters: BoardFilters };

/** Those of the quiet that are looked for: open while they are searched by name. */
export function FoundQuiet({ creators, filters, isOpen = false, ...rest }: FoundQuietProps) {
  const found = filterCreators(creators, rest.people, filters);
  return (
    <QuietCreators {...rest} creators={found} total={creators.length} isOpen={isOpen || filters.q !== ''} />
  );
}

/** "34 quiet": checked, and nothing on. Collapsed, but there and named. */
function QuietCreators(props: QuietCreatorsProps) {
  const { creators, people, onRemove, total = creators.length, isOpen = false } = props;
  if (creators.length === 0) return null;
  return (
    <Disclosure
      isOpen={isOpen}
      summary={
        <span className="text-soft tabular">
          {formatCount(creators.length)}
          {total > creators.length ? ` of ${formatCount(total)}` : ''} quiet
          <span className="sr-only">, with nothing live or scheduled</span>
        </span>
      }
    >
      <ul className="mt-1 grid gap-x-3 grid-cols-[repeat(auto-fill,minmax(min(13rem,100%),1fr))]">
        {creators.map((creator) => (
          <QuietCreator
            key={creator.key}
            creator={creator}
            person={people[creator.id]}
            people={people}
            onRemove={onRemove}
          />
        ))}
      </ul>
    </Disclosure>
  );
}

type QuietCreatorProps = Omit<QuietCreatorsProps, 'creators' | 'isOpen' | 'total'> & {
  creator: BoardCreator;
  person: BoardPerson | undefined;
};

function QuietCreator({ creator, person, people, onRemove }: QuietCreatorProps) {
  const name = creatorName(creator, people);
  const face = (
    <>
      <Avatar
        id={creator.id || creator.key}
        name={person?.name ?? creator.key}
        url={person?.avatarUrl}
        size="sm"
      />
      <bdi className="truncate" title={person ? `@${person.handle}` : keyLabel(creator.key)}>
        {name}
      </bdi>
      <PinMark id={creator.id} />
    </>
  );
  const style = 'flex h-10 min-w-0 flex-1 items-center gap-2 rounded-control text-soft hover:text-default';
  return (
    <li className="group/row flex min-w-0 items-center rounded-control hover:bg-sunken">
      {creator.id ? (
        <SheetLink kind="person" id={creator.id} className={style}>
          {face}
        </SheetLink>
      ) : (
        <span className={style}>{face}</span>
      )}
      {onRemove ? <RemoveButton name={name} onClick={() => onRemove(creator.key)} /> : null}
    </li>
  );
}

/** Takes a creator off the board; appears beside what is pointed at, always there on touch. */
export function RemoveButton({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      aria-label={`Remove ${name} from this board`}
      className="flex size-10 shrink-0 items-center justify-center rounded-control text-faint opacity-0 hover:text-danger focus-visible:opacity-100 group-focus-within/row:opacity-100 group-hover/row:opacity-100 touch:opacity-100"
    >
      <X aria-hidden size={16} />
    </button>
  );
}
