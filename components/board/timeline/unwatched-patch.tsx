'use client';

import { classNames } from '@/components/ui/class-names';
import { cssVariables } from '@/components/ui/css-variables';
import { useZone } from '../clock-context';
import { type Unwatched, unwatchedWhen, unwatchedWhom } from '../unwatched';
import type { Share } from './day-band';

type UnwatchedPatchProps = { unwatched: Unwatched; share: Share; creatorCount: number; now: number };

/** Narrower than this there is no room for words: they are read aloud and stand under the ended ones. */
const roomForWords = 0.06;

/** Past hours of which nothing is known, hatched and named: empty here does not mean that nothing was on. */
export function UnwatchedPatch({ unwatched, share, creatorCount, now }: UnwatchedPatchProps) {
  const zone = useZone();
  const style = cssVariables({ '--at': `${share.at * 100}%`, '--width': `${share.width * 100}%` });
  return (
    <li
      style={style}
      className="hatched overflow-hidden text-12 text-soft tabular max-md:rounded-control max-md:p-3 md:pointer-events-none md:absolute md:inset-y-0 md:start-(--at) md:flex md:w-(--width) md:items-end md:p-1.5"
    >
      <span
        className={classNames(
          'rounded-sm bg-surface px-1 md:bg-raised',
          share.width < roomForWords && 'md:sr-only',
        )}
      >
        Not watched
        <span className="md:sr-only">
          {' '}
          {unwatchedWhen(unwatched, now, zone)}, {unwatchedWhom(unwatched, creatorCount)}
        </span>
      </span>
    </li>
  );
}
