'use client';

import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { problemWords } from '@/components/problems/words';
import { Button } from '@/components/ui/button';
import { plural } from '@/components/ui/counts';
import { Disclosure } from '@/components/ui/disclosure';
import type { Board, BoardCreator } from '@/lib/spaces/board-schema';
import { formatClockInZone } from '@/lib/time/zone';
import type { CreatorReject } from '@/lib/watchlists/parse-creators';
import { useZone } from './clock-context';
import { keyLabel } from './creator-names';

type NoticesProps = {
  /** What in the address could not be read. */
  unread: readonly CreatorReject[];
  rejected: Board['rejected'];
  refused: readonly BoardCreator[];
  people: Board['people'];
  onRemove: ((keys: string[]) => void) | null;
};

type Line = { name: string; reason: string };

const rejectWords = {
  'not-on-x': 'is not on X.',
  suspended: 'is suspended by X.',
  'not-checked': 'could not be looked up.',
} as const;

/** Everyone who is not on the board though they were asked for, and why. Unknown is never offline. */
export function Notices({ unread, rejected, refused, people, onRemove }: NoticesProps) {
  const zone = useZone();
  // On a saved list the keys are ids, which nobody knows by heart.
  const label = (key: string) => keyLabel(people[key]?.handle ?? key);
  const clock = (at: number) => formatClockInZone(at, zone);
  const gone = rejected.filter(({ reason }) => reason !== 'not-checked').map(({ key }) => key);
  const lines: Line[] = [
    ...unread.map(({ input, reason }) => ({ name: input, reason })),
    ...rejected.map(({ key, reason, code }) => ({
      name: label(key),
      reason: code ? `${rejectWords[reason]} ${problemWords(code, { clock }).title}` : rejectWords[reason],
    })),
    ...refused.map(({ key, problem }) => ({
      name: label(key),
      reason: problem
        ? `could not be checked. ${problemWords(problem.code, { ...problem, clock }).title}`
        : 'could not be checked.',
    })),
  ];
  if (lines.length === 0) return null;
  const list = <NoticeList lines={lines} />;
  return (
    <section
      aria-label="Creators not shown"
      className="flex flex-wrap items-start gap-x-3 rounded-card bg-sunken px-4 py-1"
    >
      <TriangleAlert aria-hidden size={16} className="mt-3 shrink-0 text-warn" />
      <div className="min-w-0 flex-1 basis-60">
        {lines.length > 3 ? (
          <Collapsed count={lines.length}>{list}</Collapsed>
        ) : (
          <div className="py-2.5">{list}</div>
        )}
      </div>
      {gone.length > 0 && onRemove ? (
        <Button variant="ghost" onClick={() => onRemove(gone)}>
          Remove {gone.length === 1 ? label(gone[0] ?? '') : `the ${gone.length} not on X`}
        </Button>
      ) : null}
    </section>
  );
}

function NoticeList({ lines }: { lines: Line[] }) {
  return (
    <ul className="space-y-1">
      {lines.map(({ name, reason }) => (
        <li key={`${name} ${reason}`}>
          <bdi className="break-all font-bold">{name}</bdi> <span className="text-soft">{reason}</span>
        </li>
      ))}
    </ul>
  );
}

function Collapsed({ count, children }: { count: number; children: ReactNode }) {
  return (
    <Disclosure summary={<strong>{plural(count, 'creator')} could not be shown</strong>}>
      <div className="max-h-60 overflow-y-auto ps-5 pb-2.5">{children}</div>
    </Disclosure>
  );
}
