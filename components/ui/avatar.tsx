'use client';

import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { hueOf, initialsOf } from '@/lib/spaces/initials';
import { classNames } from './class-names';
import { isWebAddress } from './web-address';

const sizes = {
  sm: 'size-7 text-12',
  md: 'size-10 text-14',
  lg: 'size-12 text-16',
  xl: 'size-20 text-28',
  /** Grows with the type around it. */
  wall: 'size-[1.9em] text-[0.9em]',
} as const;

type AvatarProps = {
  id: string;
  name: string;
  url?: string | undefined;
  size?: keyof typeof sizes;
  /** Draws a ring in the colour of the surface, for stacks. */
  hasRing?: boolean;
};

/**
 * A person's picture; initials on a hue from the id while it loads, when there is none and when it
 * fails. Decorative: the name stands beside it.
 */
export function Avatar({ id, name, url, size = 'md', hasRing = false }: AvatarProps) {
  const [failedUrl, setFailedUrl] = useState<string>();
  const src = isWebAddress(url) && url !== failedUrl ? url : undefined;
  // A picture that failed before hydration tells nobody; the ref asks it once.
  const check = (image: HTMLImageElement | null) => {
    if (image?.complete && image.naturalWidth === 0) image.decode().catch(() => setFailedUrl(src));
  };
  return (
    <span
      aria-hidden
      data-hue={hueOf(id)}
      className={classNames(
        'face relative inline-flex shrink-0 select-none items-center justify-center overflow-hidden rounded-full font-bold leading-none',
        sizes[size],
        hasRing && 'outline-2 outline-(--ring,var(--surface-raised))',
      )}
    >
      {initialsOf(name, size === 'sm' ? 1 : 2) || <UserRound size="55%" strokeWidth={2.25} />}
      {src ? (
        // biome-ignore lint/performance/noImgElement: pictures come straight from X; nothing is optimised on its way
        <img
          ref={check}
          src={src}
          alt=""
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          onError={() => setFailedUrl(src)}
          className="absolute inset-0 size-full object-cover"
        />
      ) : null}
    </span>
  );
}
