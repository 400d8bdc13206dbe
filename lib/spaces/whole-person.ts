import * as z from 'zod/mini';
import { bioParts, ownLink } from '@/lib/spaces/bio-parts';
import type { WholePerson } from '@/lib/spaces/person-schema';
import type { Person } from '@/lib/spaces/types';

const affiliationSchema = z.object({
  description: z.optional(z.string()),
  url: z.optional(z.string()),
  badge_url: z.optional(z.string()),
  user_id: z.optional(z.array(z.string())),
});

function affiliationOf(affiliation: unknown): WholePerson['affiliation'] {
  const read = affiliationSchema.safeParse(affiliation);
  if (!read.success) return undefined;
  const { description, url, badge_url, user_id = [] } = read.data;
  const isEmpty = !description && !url && !badge_url && user_id.length === 0;
  return isEmpty ? undefined : { description, url, badgeUrl: badge_url, userIds: user_id };
}

/** X's own codes beside those of ISO 3166. */
const ownPlaces: Record<string, string> = {
  XX: 'all countries',
  XY: 'places where a copyright claim was made',
};
const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

function placeName(code: string): string {
  const upper = code.toUpperCase();
  return ownPlaces[upper] ?? (/^[A-Z]{2}$/.test(upper) ? (regions.of(upper) ?? upper) : code);
}

/** What of a person reaches a browser that asked for all of them. Named on the server: browsers differ in their names of countries. */
export function wholePerson(person: Person): WholePerson {
  const { id, handle, name, metrics, withheld } = person;
  if (person.protected) return { id, handle, name, isProtected: true, bio: [] };
  return {
    id,
    handle,
    name,
    avatarUrl: person.avatarUrl,
    bannerUrl: person.bannerUrl,
    bio: bioParts(person.bio, person.entities),
    location: person.location,
    url: ownLink(person.url, person.entities),
    joinedAt: person.joinedAt,
    isVerified: person.isVerified,
    verifiedType: person.verifiedType ?? (person.isVerified ? 'blue' : undefined),
    isIdentityVerified: person.isIdentityVerified,
    isParody: person.isParody,
    subscriptionType: person.subscriptionType,
    followers: metrics?.followers,
    following: metrics?.following,
    posts: metrics?.posts,
    listed: metrics?.listed,
    likes: metrics?.likes,
    media: metrics?.media,
    verifiedFollowers: person.verifiedFollowers,
    pinnedPostId: person.pinnedPostId,
    mostRecentPostId: person.mostRecentPostId,
    affiliation: affiliationOf(person.affiliation),
    withheld: withheld && { places: withheld.countryCodes.map(placeName), scope: withheld.scope },
  };
}
