import { Button } from '@/components/ui/button';
import { plural } from '@/components/ui/counts';

/** In a group all of whose Spaces are filtered out: it is not empty. */
export function HiddenByFilters({ count }: { count: number }) {
  return (
    <p className="rounded-card bg-sunken p-6 text-soft tabular">
      {count === 1 ? 'The filters hide the one here.' : `The filters hide all ${count} here.`}
    </p>
  );
}

/** In the place of the Spaces when none passes the filters. */
export function FiltersHideAll({ count, onClear }: { count: number; onClear: () => void }) {
  return (
    <div role="status" className="rounded-card bg-sunken p-6 text-soft">
      <p className="font-bold text-16 text-default tabular">Filters hide {plural(count, 'Space')}.</p>
      <p className="mt-1 mb-4">No Space on this board passes all of them.</p>
      <Button variant="outline" onClick={onClear}>
        Clear filters
      </Button>
    </div>
  );
}
