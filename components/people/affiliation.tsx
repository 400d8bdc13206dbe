'use client';

import { SheetLink } from '@/components/sheets/sheet-links';
import { ExternalLink } from '@/components/ui/external-link';
import { isWebAddress } from '@/components/ui/web-address';
import type { WholePerson } from '@/lib/spaces/person-schema';

/** The organisation that X shows beside the name. */
export function Affiliation({ of }: { of: NonNullable<WholePerson['affiliation']> }) {
  const { description, url, badgeUrl, userIds } = of;
  const words = <bdi>{description || 'An organisation'}</bdi>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      {isWebAddress(badgeUrl) ? (
        // biome-ignore lint/performance/noImgElement: pictures come straight from X; nothing is optimised on its way
        <img
          src={badgeUrl}
          alt=""
          loading="lazy"
          referrerPolicy="no-referrer"
          className="size-4 rounded-sm"
        />
      ) : null}
      {url ? (
        <ExternalLink href={url} rel="noopener nofollow" className="text-accent hover:underline">
          {words}
        </ExternalLink>
      ) : (
        words
      )}
      {userIds.map((id) => (
        <SheetLink key={id} kind="person" id={id} className="text-accent hover:underline">
          Account {id}
        </SheetLink>
      ))}
    </span>
  );
}
