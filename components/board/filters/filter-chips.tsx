import { X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { Board } from '@/lib/spaces/board-schema';
import type { BoardFilters } from '@/lib/watchlists/board-address';
import { chipsOf, cleared } from './filter-values';

type FilterChipsProps = { filters: BoardFilters; board: Board; onChange: (filters: BoardFilters) => void };

/** Every filter that hides something, each taken off by a press, all by one. */
export function FilterChips({ filters, board, onChange }: FilterChipsProps) {
  const chips = chipsOf(filters, board);
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Active filters" className="flex flex-wrap items-center gap-2">
      {chips.map(({ key, label, without }) => (
        <li key={key} className="max-w-full">
          <button
            type="button"
            onClick={() => onChange(without)}
            className="relative flex h-8 max-w-full items-center gap-1.5 rounded-full bg-accent-soft ps-3 pe-2 text-accent after:absolute after:inset-x-0 after:-inset-y-1 hover:bg-hover"
          >
            <span className="sr-only">Remove filter: </span>
            <bdi className="truncate">{label}</bdi>
            <X aria-hidden size={14} className="shrink-0" />
          </button>
        </li>
      ))}
      <li>
        <Button variant="ghost" size="sm" onClick={() => onChange(cleared)}>
          Clear filters
        </Button>
      </li>
    </ul>
  );
}
