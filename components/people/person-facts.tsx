'use client';

import { useNow, useZone } from '@/components/board/clock-context';
import { useXLinks } from '@/components/board/x-links';
import { CopyableId } from '@/components/ui/copyable-id';
import { formatCount } from '@/components/ui/counts';
import { ExternalLink } from '@/components/ui/external-link';
import { type Fact, FactList } from '@/components/ui/fact-list';
import { shownUrl } from '@/lib/spaces/bio-parts';
import type { WholePerson } from '@/lib/spaces/person-schema';
import { day } from '@/lib/time';
import { formatDate } from '@/lib/time/zone';
import { Affiliation } from './affiliation';
import { subscriptionWords, withheldWords } from './person-words';
import { verifiedWords } from './verified-badge';

// Tabular digits would set hyphens apart in an address.
const linkStyle = 'normal-nums break-all text-accent hover:underline';

/** Everything X says of a person that is no prose. */
export function PersonFacts({ person }: { person: WholePerson }) {
  const now = useNow(day);
  const zone = useZone();
  const { joinedAt, location, url } = person;
  const facts: Fact[] = [
    ...countsOf(person),
    { label: 'Location', value: location ? <bdi>{location}</bdi> : undefined },
    { label: 'Link', value: url ? <WebLink url={url} /> : undefined },
    {
      label: 'Joined X',
      value:
        joinedAt === undefined ? undefined : (
          <time dateTime={new Date(joinedAt).toISOString()}>{formatDate(joinedAt, now, zone)}</time>
        ),
    },
    {
      label: 'Verified',
      value: verifiedWords(person.verifiedType) ?? (person.verifiedType === 'none' ? 'No' : undefined),
    },
    { label: 'Subscription', value: subscriptionWords(person.subscriptionType) },
    { label: 'Affiliated', value: person.affiliation ? <Affiliation of={person.affiliation} /> : undefined },
    { label: 'Withheld', value: withheldWords(person.withheld) },
    { label: 'Pinned post', value: postLink(person.handle, person.pinnedPostId) },
    { label: 'Latest post', value: postLink(person.handle, person.mostRecentPostId) },
    { label: 'Account id', value: <CopyableId id={person.id} what="the account’s id" /> },
  ];
  return <FactList facts={facts} />;
}

function countsOf(person: WholePerson): Fact[] {
  const counts: [string, number | undefined][] = [
    ['Followers', person.followers],
    ['Verified followers', person.verifiedFollowers],
    ['Following', person.following],
    ['Posts', person.posts],
    ['Likes given', person.likes],
    ['Pictures and videos', person.media],
    ['On lists', person.listed],
  ];
  return counts.map(([label, count]) => ({
    label,
    value: count === undefined ? undefined : formatCount(count),
  }));
}

function WebLink({ url }: { url: string }) {
  return (
    <ExternalLink href={url} rel="noopener nofollow" className={linkStyle}>
      {shownUrl(url)}
    </ExternalLink>
  );
}

const postLink = (handle: string, id: string | undefined) =>
  id ? <PostLink handle={handle} id={id} /> : undefined;

function PostLink({ handle, id }: { handle: string; id: string }) {
  const links = useXLinks();
  return (
    <ExternalLink href={links.post(handle, id)} className={linkStyle}>
      {id}
    </ExternalLink>
  );
}
