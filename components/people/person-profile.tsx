'use client';

import { Fragment } from 'react';
import { useZone } from '@/components/board/clock-context';
import { useXLinks } from '@/components/board/x-links';
import { SheetLink } from '@/components/sheets/sheet-links';
import { nameOf } from '@/components/spaces/space-words';
import { Avatar } from '@/components/ui/avatar';
import { formatShortCount } from '@/components/ui/counts';
import { ExternalLink } from '@/components/ui/external-link';
import type { BoardPerson } from '@/lib/spaces/board-schema';
import { formatMonth } from '@/lib/time/zone';
import { VerifiedBadge, verifiedWords } from './verified-badge';

/** One person as X describes them: bio, followers, joined, kind of verification, protected said in words. */
export function PersonProfile({ id, person }: { id: string; person: BoardPerson | undefined }) {
  const links = useXLinks();
  return (
    <div className="flex gap-4 py-3">
      <Avatar id={id} name={person?.name ?? ''} url={person?.avatarUrl} size="lg" />
      <div className="min-w-0 flex-1 space-y-1">
        <p className="flex min-w-0 flex-wrap items-center gap-x-1.5">
          <SheetLink
            kind="person"
            id={id}
            className="relative min-w-0 break-words rounded-sm font-bold after:absolute after:inset-x-0 after:-inset-y-2.5 hover:underline"
          >
            <bdi>{nameOf(id, person)}</bdi>
          </SheetLink>
          <VerifiedBadge type={person?.verifiedType} />
          {person ? (
            <ExternalLink
              href={links.person(person.handle)}
              className="relative text-accent after:absolute after:inset-x-0 after:-inset-y-2.5 hover:underline"
            >
              @{person.handle}
            </ExternalLink>
          ) : null}
        </p>
        {person ? <ProfileWords person={person} /> : <p className="text-soft">Profile not available.</p>}
      </div>
    </div>
  );
}

function ProfileWords({ person }: { person: BoardPerson }) {
  const zone = useZone();
  if (person.isProtected) {
    return <p className="text-soft">Protected account: X shows its profile to approved followers only.</p>;
  }
  const facts = [
    person.followers === undefined ? undefined : `${formatShortCount(person.followers)} followers`,
    person.joinedAt === undefined ? undefined : `joined ${formatMonth(person.joinedAt, zone)}`,
    person.location,
    verifiedWords(person.verifiedType)?.toLowerCase(),
  ].filter((fact) => fact !== undefined && fact !== '');
  return (
    <>
      {person.bio ? (
        <p dir="auto" className="whitespace-pre-line break-words">
          {person.bio}
        </p>
      ) : null}
      {facts.length > 0 ? (
        <p className="break-words break-keep text-faint tabular">
          {facts.map((fact, index) => (
            <Fragment key={fact}>
              {index > 0 ? '\u00a0· ' : ''}
              <bdi>{fact}</bdi>
            </Fragment>
          ))}
        </p>
      ) : null}
    </>
  );
}
