'use client';

import { useXLinks } from '@/components/board/x-links';
import { ExternalLink } from '@/components/ui/external-link';
import type { BioPart } from '@/lib/spaces/bio-parts';

/** A bio whose addresses, handles, tags and symbols are links. */
export function Bio({ parts }: { parts: readonly BioPart[] }) {
  if (parts.length === 0) return null;
  return (
    <p dir="auto" className="whitespace-pre-line break-words text-16">
      {withPlaces(parts).map(({ at, part }) => (
        <BioStretch key={at} part={part} />
      ))}
    </p>
  );
}

/** Each with where it begins, which tells it from its like. */
function withPlaces(parts: readonly BioPart[]): { at: number; part: BioPart }[] {
  let at = 0;
  return parts.map((part) => {
    const place = { at, part };
    at += part.text.length;
    return place;
  });
}

function BioStretch({ part }: { part: BioPart }) {
  const links = useXLinks();
  const href = hrefOf(part, links);
  if (href === undefined) return part.text;
  return (
    <ExternalLink href={href} rel="noopener nofollow" className="break-words text-accent hover:underline">
      {part.text}
    </ExternalLink>
  );
}

function hrefOf(part: BioPart, links: ReturnType<typeof useXLinks>): string | undefined {
  if (part.url !== undefined) return part.url;
  if (part.handle !== undefined) return links.person(part.handle);
  if (part.hashtag !== undefined) return links.search(`#${part.hashtag}`);
  return part.cashtag === undefined ? undefined : links.search(`$${part.cashtag}`);
}
