import Link from 'next/link';
import { plural } from '@/components/ui/counts';
import type { ListSummary } from '@/lib/watchlists/list-schema';
import { listPath } from '@/lib/watchlists/list-slug';

const mostShown = 4;

/** The way back to what was looked at last. */
export function LatestLists({ lists }: { lists: readonly ListSummary[] }) {
  const latest = lists.filter(({ isArchived }) => !isArchived).slice(0, mostShown);
  if (latest.length === 0) return null;
  return (
    <section aria-labelledby="latest-lists" className="mt-14">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="latest-lists" className="text-20">
          Your watchlists
        </h2>
        <Link href="/watchlists" prefetch={false} className="py-2 text-accent hover:underline">
          All watchlists
        </Link>
      </div>
      <ul className="mt-2 space-y-2">
        {latest.map(({ slug, name, creatorCount }) => (
          <li key={slug}>
            <Link
              href={listPath(slug)}
              prefetch={false}
              className="flex min-h-12 items-center justify-between gap-4 rounded-card bg-raised px-4 hover:bg-hover"
            >
              <bdi className="min-w-0 truncate font-bold">{name}</bdi>
              <span className="shrink-0 text-faint tabular">{plural(creatorCount, 'creator')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
