import type { CreatorReject } from '@/lib/watchlists/parse-creators';

const shownAtMost = 6;

/** What could not be read and why, each in a sentence. */
export function RejectList({ rejects }: { rejects: CreatorReject[] }) {
  return (
    <ul className="space-y-2 sm:space-y-1">
      {rejects.slice(0, shownAtMost).map(({ input, reason }) => (
        <li key={input} className="grid gap-x-4 sm:grid-cols-[minmax(0,11rem)_minmax(0,1fr)]">
          <bdi className="truncate font-bold text-default">{input}</bdi>
          <span className="text-danger">{reason}</span>
        </li>
      ))}
      {rejects.length > shownAtMost ? (
        <li className="text-soft">… and {rejects.length - shownAtMost} more like these.</li>
      ) : null}
    </ul>
  );
}
