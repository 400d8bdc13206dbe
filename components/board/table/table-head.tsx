import { ArrowDown, ArrowUp } from 'lucide-react';
import { classNames } from '@/components/ui/class-names';
import type { BoardSort, SortKey } from '@/lib/watchlists/board-address';
import { type TableColumn, tableColumns } from './table-columns';

type TableHeadProps = { sort: BoardSort; onSort: (sort: BoardSort) => void };

const columns: TableColumn[] = Object.values(tableColumns);

/** Stays in sight; pressing a head sorts by it, pressing it again turns the order round. */
export function TableHead({ sort, onSort }: TableHeadProps) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const isSorted = column.sort === sort.by;
          const order = sort.isDescending ? 'descending' : 'ascending';
          return (
            <th
              key={column.name}
              scope="col"
              aria-sort={isSorted ? order : undefined}
              className={classNames(
                column.className,
                column.sort === 'listeners' && 'ps-0! pe-8!',
                'sticky top-0 z-20 h-10 bg-surface px-2 text-start font-bold text-12 text-soft',
              )}
            >
              {column.sort ? (
                <SortButton name={column.name} by={column.sort} sort={sort} onSort={onSort} />
              ) : (
                column.name
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Most listeners first is what one looks for; everything else begins at its beginning. */
const firstOrder = (by: SortKey): BoardSort => ({ by, isDescending: by === 'listeners' });

type SortButtonProps = TableHeadProps & { name: string; by: SortKey };

function SortButton({ name, by, sort, onSort }: SortButtonProps) {
  const isSorted = sort.by === by;
  const Arrow = isSorted && sort.isDescending ? ArrowDown : ArrowUp;
  const next = isSorted ? { by, isDescending: !sort.isDescending } : firstOrder(by);
  return (
    <button
      type="button"
      onClick={() => onSort(next)}
      className={classNames(
        '-mx-2 flex h-10 items-center gap-1 rounded-control px-2 font-bold hover:text-default',
        // Over numbers, which stand at the end: the arrow hangs out to the other side.
        by === 'listeners' && 'ms-auto flex-row-reverse',
        isSorted && 'text-default',
      )}
    >
      {name}
      <Arrow aria-hidden size={14} className={isSorted ? '' : 'invisible'} />
    </button>
  );
}
