'use client';

import { ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useXLinks } from '@/components/board/x-links';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { buttonStyle } from '@/components/ui/button';
import { DetailLayout } from '@/components/ui/detail-layout';
import { ExternalLink } from '@/components/ui/external-link';
import { isWebAddress } from '@/components/ui/web-address';
import type { WholePerson } from '@/lib/spaces/person-schema';
import { Bio } from './bio';
import { PersonFacts } from './person-facts';
import { kindsOf } from './person-words';
import { VerifiedBadge } from './verified-badge';

export type PersonDetailProps = {
  person: WholePerson;
  /** The heading that names the sheet or the page. */
  title: ReactNode;
  /** What they do on the board. */
  spaces: ReactNode;
  /** On a page of its own there is room for the facts beside the rest. */
  isWide?: boolean;
};

/** All that X says of one person to anybody, and what they do on the board. */
export function PersonDetail({ person, title, spaces, isWide = false }: PersonDetailProps) {
  return (
    <DetailLayout
      isWide={isWide}
      head={
        <>
          <Face person={person} />
          <Names person={person} title={title} />
          {person.isProtected ? (
            <p className="rounded-control bg-sunken p-3 text-soft">
              Protected account: X shows its profile to approved followers only.
            </p>
          ) : null}
          <Bio parts={person.bio} />
          <OpenOnX handle={person.handle} />
        </>
      }
      details={<PersonFacts person={person} />}
    >
      {spaces}
    </DetailLayout>
  );
}

/** X serves a picture in several sizes, by its name. */
const largePicture = (url: string | undefined) => url?.replace(/_normal(\.\w+)$/, '_400x400$1');

function Face({ person }: { person: WholePerson }) {
  const { id, name, avatarUrl, bannerUrl } = person;
  const avatar = <Avatar id={id} name={name} url={largePicture(avatarUrl)} size="xl" hasRing />;
  if (!isWebAddress(bannerUrl)) return avatar;
  return (
    <div>
      {/* biome-ignore lint/performance/noImgElement: pictures come straight from X; nothing is optimised on its way */}
      <img
        src={bannerUrl}
        alt=""
        referrerPolicy="no-referrer"
        className="aspect-[3/1] max-h-48 w-full rounded-card bg-hover object-cover"
      />
      <div className="-mt-10 flex ps-4">{avatar}</div>
    </div>
  );
}

function Names({ person, title }: { person: WholePerson; title: ReactNode }) {
  const links = useXLinks();
  return (
    <div className="space-y-2">
      <div>
        <div className="mb-0.5 flex min-w-0 items-center gap-1.5">
          {title}
          <VerifiedBadge type={person.verifiedType} />
        </div>
        <ExternalLink
          href={links.person(person.handle)}
          className="relative text-accent after:absolute after:inset-x-0 after:-inset-y-2.5 hover:underline"
        >
          @{person.handle}
        </ExternalLink>
      </div>
      <ul aria-label="Kind of account" className="flex flex-wrap gap-2 empty:hidden">
        {kindsOf(person).map((kind) => (
          <li key={kind} className="flex">
            <Badge>{kind}</Badge>
          </li>
        ))}
      </ul>
    </div>
  );
}

function OpenOnX({ handle }: { handle: string }) {
  const links = useXLinks();
  return (
    <ExternalLink href={links.person(handle)} className={buttonStyle({ variant: 'secondary' })}>
      View on X
      <ArrowUpRight aria-hidden size={16} />
    </ExternalLink>
  );
}
