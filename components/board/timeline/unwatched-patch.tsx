'use client';

import { classNames } from '@/components/ui/class-names';
import { cssVariables } from '@/components/ui/css-variables';
import { useZone } from '../clock-context';
import { type Unwatched, unwatchedWhen, unwatchedWhom } from '../unwatched';
import type { Share } from './day-band';
import { type EntryPlace, placeProps } from './entry-place';
import { percent } from './percent';

type UnwatchedPatchProps = {
  unwatched: Unwatched;
  share: Share;
  creatorCount: number;
  now: number;
  place: EntryPlace | undefined;
};

/** Narrower than this there is no room for words: they are read aloud and stand under the ended ones. */
const roomForWords = 0.07;
const roomForAll = 0.3;

/** Past hours of which nothing is known, hatched and named: empty here does not mean that nothing was on. */
export function UnwatchedPatch({ unwatched, share, creatorCount, now, place }: UnwatchedPatchProps) {
  const zone = useZone();
  const { width } = share;
  return (
    <li
      {...placeProps(place)}
      style={cssVariables({ '--at': percent(share.at), '--width': percent(width) })}
      className="text-12 text-soft tabular md:pointer-events-none md:absolute md:inset-y-0 md:start-(--at) md:w-(--width) md:bg-sunken"
    >
      <div className="hatched flex overflow-hidden max-md:rounded-control max-md:p-3 md:h-6 md:items-center md:px-1">
        <span
          className={classNames(
            'rounded-sm bg-surface px-1 md:truncate md:bg-sunken',
            width < roomForWords && 'md:sr-only',
          )}
        >
          Not watched
          <span className={width < roomForAll ? 'md:sr-only' : undefined}>
            {' '}
            {unwatchedWhen(unwatched, now, zone)}, {unwatchedWhom(unwatched, creatorCount)}
          </span>
        </span>
      </div>
    </li>
  );
}
