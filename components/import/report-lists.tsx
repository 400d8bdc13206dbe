'use client';

import { useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/components/ui/counts';
import { Disclosure } from '@/components/ui/disclosure';
import type { ImportEntry, ImportReport } from '@/lib/watchlists/import-schema';
import { statusDetail, statusWords } from './import-words';
import type { ReportGroup } from './report-groups';

/** So many names stand there at once: a group of 500 is 500 pictures. */
const shownAtFirst = 48;
/** What needs no look stays closed when it is long. */
const closedFrom = 21;

/** One kind of what was found: how many, and their names. */
export function GroupList({ group }: { group: ReportGroup }) {
  const { status, count, entries } = group;
  const isQuiet = status === 'listed' || status === 'duplicate' || status === 'pending';
  const unnamed = count - entries.length;
  return (
    <Disclosure
      isOpen={!isQuiet && entries.length > 0 && entries.length < closedFrom}
      summary={<Summary label={statusWords[status]} count={count} />}
    >
      <div className="pb-3 ps-5">
        {statusDetail[status] ? <p className="mb-1 text-soft">{statusDetail[status]}</p> : null}
        <Names entries={entries} />
        {unnamed > 0 ? (
          <p className="mt-1 text-faint tabular">
            {entries.length > 0 ? `and ${formatCount(unnamed)} more` : `${formatCount(unnamed)} in the text`}
          </p>
        ) : null}
      </div>
    </Disclosure>
  );
}

function Summary({ label, count }: { label: string; count: number }) {
  return (
    <span className="flex items-center gap-2">
      <strong>{label}</strong>
      <span className="text-soft tabular">{formatCount(count)}</span>
    </span>
  );
}

function Names({ entries }: { entries: ImportEntry[] }) {
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? entries : entries.slice(0, shownAtFirst);
  return (
    <>
      <ul className="grid gap-x-4 sm:grid-cols-2">
        {shown.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may be written twice, and the list never changes
          <EntryLine key={index} entry={entry} />
        ))}
      </ul>
      {shown.length < entries.length ? (
        <Button variant="ghost" size="sm" className="mt-1" onClick={() => setIsAll(true)}>
          Show all {formatCount(entries.length)}
        </Button>
      ) : null}
    </>
  );
}

/** Written under another name than the one it leads to now. */
function isWorthTelling({ input, status, face }: ImportEntry): boolean {
  return status === 'renamed' || (status === 'duplicate' && input.replace(/^@/, '') !== face?.handle);
}

const asWritten = (input: string) => (/^[A-Za-z_]\w{0,14}$/.test(input) ? `@${input}` : input);

function EntryLine({ entry }: { entry: ImportEntry }) {
  const { input, face, note, group } = entry;
  if (!face) {
    return (
      <li className="flex min-h-8 min-w-0 items-center">
        <bdi className="truncate">{asWritten(input)}</bdi>
      </li>
    );
  }
  return (
    <li className="flex min-h-10 min-w-0 items-center gap-2">
      <Avatar id={face.id} name={face.name ?? ''} url={face.avatarUrl ?? undefined} size="sm" />
      <span className="min-w-0 flex-1">
        <span className="flex min-w-0 gap-1.5">
          <bdi className="truncate">{face.name ?? face.id}</bdi>
          {face.handle ? (
            <span className="min-w-0 shrink-[9] truncate text-faint">@{face.handle}</span>
          ) : null}
        </span>
        {isWorthTelling(entry) ? (
          <span className="block truncate text-12 text-faint">
            written <bdi>{asWritten(input)}</bdi>
          </span>
        ) : null}
        {note ? (
          <span dir="auto" className="block truncate text-12 text-soft">
            {note}
          </span>
        ) : null}
      </span>
      {group ? (
        <Badge>
          <bdi className="max-w-24 truncate">{group}</bdi>
        </Badge>
      ) : null}
    </li>
  );
}

type UnreadListProps = { unread: ImportReport['unread']; count: number };

/** What named nobody, each with the reason. */
export function UnreadList({ unread, count }: UnreadListProps) {
  if (count === 0) return null;
  return (
    <Disclosure
      isOpen={unread.length < closedFrom}
      summary={<Summary label="Could not be read" count={count} />}
    >
      <ul className="space-y-1 pb-3 ps-5">
        {unread.map(({ input, reason }, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the same may be written twice, and the list never changes
            key={index}
            className="grid gap-x-4 sm:grid-cols-[minmax(0,11rem)_minmax(0,1fr)]"
          >
            <bdi className="truncate font-bold">{input}</bdi>
            <span className="text-soft">{reason}</span>
          </li>
        ))}
        {unread.length < count ? (
          <li className="text-faint tabular">and {formatCount(count - unread.length)} more</li>
        ) : null}
      </ul>
    </Disclosure>
  );
}
