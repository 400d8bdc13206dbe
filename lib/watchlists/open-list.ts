import 'server-only';
import { byPerson, findGrants, type Grant } from '@/lib/db/list-members';
import { findList, type ListRow } from '@/lib/db/lists';
import { CodedError } from '@/lib/errors';
import type { Asker } from '@/lib/watchlists/asker';
import { isSlug } from '@/lib/watchlists/list-slug';
import { highestRole, type ListAction, mayDo, type Role } from '@/lib/watchlists/roles';

/** A list as somebody may see it. `until`: when a link that their role rests on expires, epoch ms. */
export type OpenList = { list: ListRow; role: Exclude<Role, 'none'>; until: number | null };

/** One answer for what is not there and what is not theirs: nobody learns which of the two. */
export function noSuchList(): CodedError {
  return new CodedError('not-found', 'There is no such watchlist, or it is not shared with you.');
}

/** When the role these grants make may change by itself. */
function untilOf(grants: readonly Grant[], role: Role): number | null {
  const carrying = grants.filter((grant) => grant.role === role);
  if (role === 'owner' || carrying.some(({ via, until }) => via === byPerson || until === null)) return null;
  return carrying.reduce<number | null>((last, { until }) => Math.max(last ?? 0, until ?? 0), null);
}

/** What somebody is to a list, as the store has it now. Deleted lists are for nobody. */
async function roleOn(asker: Asker, list: ListRow): Promise<{ role: Role; until: number | null }> {
  const grants = await findGrants(asker.db, list.id, asker.viewerId, asker.now);
  if (list.deleted_at !== null) return { role: 'none', until: null };
  const isOwner = list.owner_id === asker.viewerId;
  const role = highestRole([...(isOwner ? (['owner'] as const) : []), ...grants.map((grant) => grant.role)]);
  return { role, until: untilOf(grants, role) };
}

/**
 * The one door to a list: by its address, for one kind of action. What does not exist and what somebody
 * may not see answer alike, after the same questions to the store.
 * @throws CodedError `not-found`; `not-permitted` when they may see it but not do this
 */
export async function openList(asker: Asker, slug: string, action: ListAction): Promise<OpenList> {
  const found = isSlug(slug) ? await findList(asker.db, slug) : null;
  if (!found) {
    await findGrants(asker.db, '', asker.viewerId, asker.now);
    throw noSuchList();
  }
  const { role, until } = await roleOn(asker, found);
  if (role === 'none') throw noSuchList();
  if (!mayDo(role, action)) {
    throw new CodedError('not-permitted', `Your role on this list is ${role}; that does not allow this.`);
  }
  return { list: found, role, until };
}
