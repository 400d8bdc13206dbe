import { classNames } from '@/components/ui/class-names';
import { cssVariables } from '@/components/ui/css-variables';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import type { Bar } from './day-band';
import { percent } from './percent';

type Tone = { fill: string; edge: string; phone: string };
const quiet: Tone = { fill: 'bg-hover', edge: 'border-control', phone: 'bg-control' };
const tones: Record<BoardSpace['state'], Tone> = {
  live: { fill: 'bg-live-soft', edge: 'border-live', phone: 'bg-live' },
  scheduled: { fill: 'bg-accent-soft', edge: 'border-accent', phone: 'bg-accent' },
  ended: quiet,
  cancelled: { ...quiet, fill: '', phone: 'bg-line' },
  gone: quiet,
  unknown: quiet,
};

/** The time a Space takes: certain, then fading where no end is known. On a phone a mark of its state. */
export function BarExtent({ bar }: { bar: Bar }) {
  const { space, solid, fade, extent, isFromBefore } = bar;
  const { fill, edge, phone } = tones[space.state];
  const place = {
    '--solid-at': percent(solid.at),
    '--solid': percent(solid.width),
    '--fade-at': percent(fade.at),
    '--fade': percent(fade.width),
  } as const;
  return (
    <>
      <span aria-hidden className={classNames('w-1 shrink-0 rounded-full md:hidden', phone)} />
      <span aria-hidden style={cssVariables(place)} className="absolute inset-0 -z-10 max-md:hidden">
        <span
          className={classNames(
            'absolute inset-y-0 start-(--fade-at) w-(--fade) mask-r-from-0% forced-colors:border forced-colors:border-dashed',
            fill,
          )}
        />
        <span
          className={classNames(
            'absolute inset-y-0 start-(--solid-at) w-(--solid) min-w-1 rounded-sm forced-colors:border',
            fill,
            extent.isStartKnown ? !isFromBefore && ['border-s-4', edge] : 'mask-l-from-0%',
          )}
        />
      </span>
    </>
  );
}
