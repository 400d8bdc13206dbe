import { CreatorField } from '@/components/watchlists/creator-field';
import type { ListSummary } from '@/lib/watchlists/list-schema';
import type { SampleWatchlist } from '@/lib/watchlists/samples';
import { LatestLists } from './latest-lists';
import { SampleCard } from './sample-card';

type StartProps = {
  /** The viewer's saved lists, the latest opened first. */
  lists: ListSummary[];
  /** Ready watchlists to look at; none against the real X. */
  samples: SampleWatchlist[];
  pictureOrigin: string;
};

/** The first thing after signing in: one field, and in the sandbox something to look at. */
export function Start({ lists, samples, pictureOrigin }: StartProps) {
  return (
    <main className="mx-auto w-full max-w-2xl px-4 pt-10 pb-16 sm:px-6 sm:pt-16">
      <h1 className="text-28 sm:text-44 sm:tracking-[-0.022em]">Whom do you watch?</h1>
      <p className="mt-3 text-pretty text-16 text-soft">
        Name the creators whose Spaces matter to you, up to 200. The board’s address holds them, so a bookmark
        keeps your list and a link shares it.
      </p>
      <div className="mt-8">
        <CreatorField existing={[]} autoFocus />
      </div>
      <LatestLists lists={lists} />
      {samples.length > 0 ? (
        <section aria-labelledby="samples" className="mt-14">
          <h2 id="samples" className="text-20">
            Or look at a sample
          </h2>
          <div className="mt-4 grid gap-4 sm:grid-cols-2">
            {samples.map((sample) => (
              <SampleCard key={sample.name} sample={sample} pictureOrigin={pictureOrigin} />
            ))}
          </div>
        </section>
      ) : null}
    </main>
  );
}
