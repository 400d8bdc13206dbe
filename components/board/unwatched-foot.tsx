'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { minute } from '@/lib/time';
import { useNow, useZone } from './clock-context';
import { recentUnwatched, type Unwatched, unwatchedWhen, unwatchedWhom } from './unwatched';

type UnwatchedFootProps = { unwatched: readonly Unwatched[]; creatorCount: number };

/** Under what has ended: when nobody watched, so that nobody takes silence for calm. */
export function UnwatchedFoot({ unwatched, creatorCount }: UnwatchedFootProps) {
  const now = useNow(minute);
  const zone = useZone();
  const recent = recentUnwatched(unwatched, now).toReversed();
  const [last, ...others] = recent.map((each) => {
    const whom = each.creators >= creatorCount ? '' : ` (${unwatchedWhom(each, creatorCount)})`;
    return { key: each.to, words: `${unwatchedWhen(each, now, zone)}${whom}` };
  });
  if (!last) return null;
  if (others.length === 0) return <p className="text-12 text-faint tabular">Not watched: {last.words}</p>;
  return (
    <div className="text-12 text-faint tabular">
      <Disclosure summary={`Not watched ${recent.length} times, last ${last.words}`}>
        <ul className="space-y-1 ps-5">
          {[last, ...others].map(({ key, words }) => (
            <li key={key}>{words}</li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
