import type { WholePerson } from '@/lib/spaces/person-schema';

/** Invented people in every state, for tests and the styleguide. */

/** Everything that X can say of somebody. */
export const fullPerson: WholePerson = {
  id: '44196397',
  handle: 'ada_orbits',
  name: 'Ada Lindqvist',
  bio: [
    { text: 'Orbital mechanics, explained slowly, with ' },
    { text: '@lab_notes', handle: 'lab_notes' },
    { text: '. ' },
    { text: '#space', hashtag: 'space' },
    { text: ' ' },
    { text: 'lowearth.example/shows', url: 'https://lowearth.example/shows' },
  ],
  location: 'Kiruna',
  url: 'https://lowearth.example/a/very/long/way/to/the/page/of/somebody/who/never/shortens/anything',
  joinedAt: Date.UTC(2011, 2, 4),
  isVerified: true,
  verifiedType: 'business',
  isIdentityVerified: true,
  isParody: true,
  subscriptionType: 'PremiumPlus',
  followers: 184_300,
  following: 812,
  posts: 20_114,
  listed: 554,
  likes: 27_081,
  media: 1_012,
  verifiedFollowers: 2_310,
  pinnedPostId: '1755010443150327732',
  mostRecentPostId: '1855010443150327732',
  affiliation: { description: 'Low Earth Union', url: 'https://union.example', userIds: ['44197400'] },
  withheld: { places: ['Germany', 'Türkiye'], scope: 'user' },
};

/** Of somebody protected X tells nothing more. */
export const protectedPerson: WholePerson = {
  id: '44201412',
  handle: 'quiet_garden',
  name: 'The Quiet Garden',
  isProtected: true,
  bio: [],
};

/** Right to left, and hardly anything set. */
export const sparsePerson: WholePerson = {
  id: '44199406',
  handle: 'yael_codes',
  name: 'יעל ברק',
  bio: [{ text: 'כותבת קומפיילרים ומדברת על זה יותר מדי.' }],
  verifiedType: 'none',
  followers: 0,
};
