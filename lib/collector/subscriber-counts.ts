import 'server-only';
import { accessTokenFor } from '@/lib/auth/access-token';
import { planSlot, userTokenKey } from '@/lib/collector/budget';
import { dailyReads } from '@/lib/collector/reads-ledger';
import { waitAtMost } from '@/lib/collector/wait-at-most';
import { noteLimit, reserveSlot } from '@/lib/db/budget';
import { store } from '@/lib/db/connection';
import { storeTime } from '@/lib/db/store-clock';
import { env } from '@/lib/env';
import type { Space } from '@/lib/spaces/types';
import { minute } from '@/lib/time';
import { getOwnSubscriberCounts } from '@/lib/x/spaces';

/** How long a count is shown before it is asked for again. */
const keptMs = minute;

type Counts = { at: number; counts: Map<string, number>; underWay: Promise<void> | null };

declare global {
  /** By viewer: these counts belong to one person and never enter a snapshot. */
  var spaceboardSubscriberCounts: Map<string, Counts> | undefined;
}

async function ask(viewerId: string, spaceIds: string[], entry: Counts): Promise<void> {
  const leave = await dailyReads().take();
  if (!leave.ok) return;
  try {
    const counts = await askWithLeave(viewerId, spaceIds);
    if (!counts) return;
    await leave.end({ spaceIds: [...counts.keys()], userIds: [] });
    entry.counts = counts;
  } finally {
    await leave.end();
  }
}

async function askWithLeave(viewerId: string, spaceIds: string[]): Promise<Map<string, number> | null> {
  const db = await store();
  const plan = await reserveSlot(db, 'spaces', storeTime, (state) =>
    planSlot('spaces', [userTokenKey(viewerId)], state, 0),
  );
  if (!plan.ok) return null;
  const access = await accessTokenFor(viewerId);
  if (!access.ok) return null;
  const reply = await getOwnSubscriberCounts({ apiOrigin: env().x.apiOrigin }, access.accessToken, spaceIds);
  if (reply.rateLimit) await noteLimit(db, 'spaces', plan.tokenKey, reply.rateLimit);
  return reply.ok ? reply.value : null;
}

/**
 * How many people set a reminder for the viewer's own Spaces: asked with the viewer's own token,
 * as X demands, and shown to them alone. Waits at most `waitMs` for counts not asked for yet.
 */
export async function readSubscriberCounts(
  viewerId: string,
  spaces: readonly Space[],
  waitMs: number,
): Promise<ReadonlyMap<string, number>> {
  const ids = spaces
    .filter((space) => space.creatorId === viewerId && space.state !== 'ended')
    .map((space) => space.id)
    .slice(0, 100);
  if (ids.length === 0) return new Map();
  globalThis.spaceboardSubscriberCounts ??= new Map();
  const all = globalThis.spaceboardSubscriberCounts;
  const now = storeTime();
  for (const [id, { at }] of all) if (at < now - 10 * keptMs) all.delete(id);
  const entry = all.get(viewerId) ?? { at: 0, counts: new Map(), underWay: null };
  all.set(viewerId, entry);
  if (entry.at < now - keptMs) {
    entry.at = now;
    entry.underWay = ask(viewerId, ids, entry)
      .catch(() => undefined)
      .finally(() => {
        entry.underWay = null;
      });
  }
  if (entry.underWay && waitMs > 0) await waitAtMost(entry.underWay, waitMs);
  return entry.counts;
}
