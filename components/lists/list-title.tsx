import { plural } from '@/components/ui/counts';
import type { List } from '@/lib/watchlists/list-schema';

/** In the header: what the list is called, and whom it watches. */
export function ListTitle({ list }: { list: List }) {
  return (
    <div className="flex min-w-0 items-baseline gap-2 sm:ms-1">
      <h1 dir="auto" className="min-w-0 truncate font-bold text-16">
        {list.name}
      </h1>
      <p className="shrink-0 text-faint tabular max-sm:hidden">{plural(list.creators.length, 'creator')}</p>
    </div>
  );
}
