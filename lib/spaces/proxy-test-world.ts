import { z } from 'zod';
import { parseProxyQuery } from '@/lib/spaces/proxy-query';
import type { ProxyReading } from '@/lib/spaces/proxy-refusal';
import { testSnapshot } from '@/lib/spaces/spaces-for-test';
import { toXBody } from '@/lib/spaces/to-x';
import type { Person, Snapshot, Space } from '@/lib/spaces/types';

/** Readings for the proxy's tests, and a way to ask them as a client would. */

export const now = Date.UTC(2026, 0, 2, 3, 4, 5);
export const at = Date.UTC(2026, 0, 1);

export const full: Space = {
  id: 'full',
  state: 'live',
  stateOnWire: 'live',
  title: 'Morning',
  creatorId: '1',
  hostIds: ['1', '2'],
  speakerIds: ['2', '3'],
  invitedIds: ['4'],
  topicIds: ['70'],
  lang: 'iw',
  isTicketed: false,
  participantCount: 0,
  createdAt: at,
  updatedAt: at,
  scheduledStart: at,
  startedAt: at,
  endedAt: at,
};
export const bare = { hostIds: [], speakerIds: [], invitedIds: [], topicIds: [] };
export const ana: Person = {
  id: '1',
  handle: 'ana',
  name: 'Ana',
  protected: false,
  avatarUrl: 'https://a.test/1.jpg',
  bannerUrl: 'https://a.test/b.jpg',
  bio: 'bio',
  location: 'Lisbon',
  url: 'https://t.co/1',
  entities: { url: {} },
  joinedAt: at,
  isVerified: true,
  verifiedType: 'blue',
  isIdentityVerified: false,
  isParody: false,
  verifiedFollowers: 5,
  subscriptionType: 'Premium',
  pinnedPostId: '81',
  mostRecentPostId: '82',
  affiliation: { user_id: ['9'] },
  withheld: { countryCodes: ['DE'] },
  metrics: { followers: 1, following: 2, posts: 3, listed: 4 },
};
export const person = (id: string): Person => ({ id, handle: `u${id}`, name: `U${id}` });

export const snapshot = (creatorId: string, more: Partial<Snapshot> = {}) =>
  testSnapshot(creatorId, { checkedAt: now - 8_000, ...more });
export const reading = (creatorId: string, more: Partial<ProxyReading> = {}): ProxyReading => ({
  creatorId,
  snapshot: null,
  problem: null,
  isPending: false,
  ...more,
});
export const known = (creatorId: string, more: Partial<Snapshot> = {}) =>
  reading(creatorId, { snapshot: snapshot(creatorId, more) });

export const oneSpace = known('1', {
  spaces: [full],
  people: [ana, person('2'), person('3'), person('4')],
  topics: [{ id: '70', name: 'Tech', description: 'All of it' }],
});

export const record = z.record(z.string(), z.unknown());
const bodySchema = z.object({
  data: z.array(record).optional(),
  includes: z.object({ users: z.array(record).optional(), topics: z.array(record).optional() }).optional(),
  errors: z.array(record).optional(),
  meta: z.object({ result_count: z.number(), creators: z.array(record) }),
});

export function ask(
  search: string,
  readings: ProxyReading[] = [oneSpace],
  viewer = { id: '99', counts: new Map<string, number>() },
) {
  const parsed = parseProxyQuery(
    new URLSearchParams(`user_ids=${readings.map((r) => r.creatorId)}&${search}`),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.body));
  return toXBody(readings, parsed.query, { now, viewer: { id: viewer.id, subscriberCounts: viewer.counts } });
}
export const body = (...args: Parameters<typeof ask>) => bodySchema.parse(ask(...args).body);
export const keysOf = (item: object | undefined) => Object.keys(item ?? {}).sort();
export const idsOf = (items: Record<string, unknown>[] | undefined) => items?.map(({ id }) => id);
