import { CreatorField } from '@/components/watchlists/creator-field';
import { RejectList } from '@/components/watchlists/reject-list';
import type { CreatorReject } from '@/lib/watchlists/parse-creators';

/** A board's address without a creator: one field, and what could not be read of the address. */
export function EmptyBoard({ unread }: { unread: CreatorReject[] }) {
  return (
    <main className="mx-auto w-full max-w-2xl space-y-6 px-4 py-12 sm:px-6">
      <div>
        <h1 className="font-bold text-28">Whom do you want to watch?</h1>
        <p className="mt-2 text-16 text-soft">
          Name some creators, and this board shows which of them are on air.
        </p>
      </div>
      <CreatorField existing={[]} autoFocus />
      {unread.length > 0 ? (
        <section aria-labelledby="unread" className="space-y-2">
          <h2 id="unread" className="font-bold text-14">
            In the address, but not understood
          </h2>
          <RejectList rejects={unread} />
        </section>
      ) : null}
    </main>
  );
}
