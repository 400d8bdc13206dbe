'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useNow, useZone } from '@/components/board/clock-context';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { historyQuery } from '@/lib/query/list-query';
import { minute } from '@/lib/time';
import { formatNear } from '@/lib/time/zone';
import type { HistoryEntry } from '@/lib/watchlists/list-schema';
import { faceName } from './face-name';
import { historyWords } from './history-words';
import type { PanelProps } from './list-panels';
import { PanelFrame } from './panel';
import { refusalWords } from './refusal-words';

/** Who changed what and when, the newest first. */
export function HistoryPanel({ list, openedBy, onClose }: PanelProps) {
  const { data, error, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery(historyQuery(list.slug));
  const entries = data?.pages.flat() ?? [];
  return (
    <PanelFrame
      title="History"
      description="Every change to this list: who, what and when."
      openedBy={openedBy}
      onClose={onClose}
    >
      {error ? <p role="alert">{refusalWords(error)}</p> : null}
      {data && entries.length === 0 ? (
        <p className="text-soft">Nothing has been changed since it was made.</p>
      ) : null}
      <ol className="space-y-4">
        {entries.map((entry) => (
          <Entry key={entry.version} entry={entry} />
        ))}
      </ol>
      {isFetching ? (
        <p role="status" className="mt-4 text-soft">
          Looking it up…
        </p>
      ) : null}
      {hasNextPage && !isFetching ? (
        <Button className="mt-4" onClick={() => void fetchNextPage()}>
          Earlier changes
        </Button>
      ) : null}
    </PanelFrame>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const now = useNow(minute);
  const zone = useZone();
  const name = faceName(entry.by);
  const { did, text } = historyWords(entry);
  return (
    <li className="flex gap-3">
      <Avatar id={entry.by.id} name={name} url={entry.by.avatarUrl ?? undefined} size="sm" />
      <div className="min-w-0 flex-1">
        <p className="break-words">
          <bdi className="font-bold">{name}</bdi> {did}
          {text ? (
            <>
              {' '}
              <bdi className="text-soft">“{text}”</bdi>
            </>
          ) : null}
        </p>
        <p className="text-12 text-faint">
          <time dateTime={new Date(entry.at).toISOString()}>{formatNear(entry.at, now, zone)}</time>
          {entry.undid === null ? '' : ' · took back an earlier change'}
        </p>
      </div>
    </li>
  );
}
