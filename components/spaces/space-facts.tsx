'use client';

import type { ReactNode } from 'react';
import { useNow, useZone } from '@/components/board/clock-context';
import { CopyableId } from '@/components/ui/copyable-id';
import { formatCount } from '@/components/ui/counts';
import { type Fact, FactList } from '@/components/ui/fact-list';
import type { Board, BoardSpace } from '@/lib/spaces/board-schema';
import { minute } from '@/lib/time';
import { languageName } from './language';
import { momentsOf } from './space-words';

type SpaceFactsProps = { space: BoardSpace; topics: Board['topics'] };

/** Times, counts, language, topics and ids: everything X says that is not a person. */
export function SpaceFacts({ space, topics }: SpaceFactsProps) {
  const now = useNow(minute);
  const zone = useZone();
  const facts: Fact[] = [
    ...momentsOf(space, now, zone).map(({ label, text, at }) => ({
      label,
      value: <time dateTime={new Date(at).toISOString()}>{text}</time>,
    })),
    ...countsOf(space),
    { label: 'Language', value: languageName(space.lang) },
    { label: 'Ticketed', value: ticketWords(space.isTicketed) },
    { label: 'Topics', value: topicWords(space, topics) },
    { label: 'Space id', value: <CopyableId id={space.id} what="the Space’s id" /> },
    { label: 'Creator’s id', value: <CopyableId id={space.creatorId} what="the creator’s id" /> },
  ];
  return <FactList facts={facts} />;
}

function countsOf({ state, participantCount, peakCount, subscriberCount }: BoardSpace): Fact[] {
  // X counts 0 in what has not begun: that says nothing.
  const hasBegun = state !== 'scheduled' && state !== 'cancelled';
  const counts: [string, number | undefined][] = [
    [state === 'live' ? 'Listening' : 'Listened last', hasBegun ? participantCount : undefined],
    ['At its peak', hasBegun ? peakCount : undefined],
    ['Reminders set', subscriberCount],
  ];
  return counts.map(([label, count]) => ({
    label,
    value: count === undefined ? undefined : formatCount(count),
  }));
}

const ticketWords = (isTicketed: boolean | undefined) =>
  isTicketed === undefined ? undefined : isTicketed ? 'Yes, a ticket is needed' : 'No';

function topicWords(space: BoardSpace, topics: Board['topics']): ReactNode {
  if (space.topicIds.length === 0) return undefined;
  return (
    <ul className="space-y-1">
      {space.topicIds.map((id) => (
        <li key={id}>
          <bdi>{topics[id]?.name ?? 'Topic without a name'}</bdi>{' '}
          <span className="text-faint tabular">{id}</span>
          {topics[id]?.description ? (
            <span dir="auto" className="block text-soft">
              {topics[id].description}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
