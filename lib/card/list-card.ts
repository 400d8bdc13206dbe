import 'server-only';
import { type CardContent, cardContent } from '@/lib/card/card-content';
import type { CardGrant } from '@/lib/card/card-id';
import type { Db } from '@/lib/db/connection';
import { findListCreators } from '@/lib/db/list-creators';
import { findLink } from '@/lib/db/list-links';
import type { ListRow } from '@/lib/db/lists';
import { findSnapshots } from '@/lib/db/snapshots';
import { CodedError } from '@/lib/errors';
import { facesOf } from '@/lib/people/faces';
import { openList } from '@/lib/watchlists/open-list';

export type CardList = Pick<ListRow, 'id' | 'name'>;

/** The card of a list that somebody may see. */
export async function cardOfList(db: Db, list: CardList, now: number): Promise<CardContent> {
  const rows = await findListCreators(db, list.id);
  const ids = rows.map(({ id }) => id);
  const known = await facesOf(db, ids);
  const faces = rows.map(({ id, handle }) => {
    const face = known.get(id);
    return { id, name: face?.name ?? null, handle: face?.handle ?? handle };
  });
  const snapshots = await findSnapshots(db, ids);
  return cardContent({ title: list.name, creators: ids.length, faces }, snapshots, now);
}

/** The list a grant leads to now, or null: revoked, expired, deleted, no longer shared. */
export async function grantedList(db: Db, grant: CardGrant, now: number): Promise<CardList | null> {
  if (grant.by === 'link') {
    const link = await findLink(db, { id: grant.linkId }, now);
    return link && { id: link.list_id, name: link.name };
  }
  try {
    return (await openList({ db, viewerId: grant.viewerId, now }, grant.slug, 'read')).list;
  } catch (error) {
    if (error instanceof CodedError && error.code === 'not-found') return null;
    throw error;
  }
}

/** The card of a saved list for whoever holds this grant; access is asked for anew each time. */
export async function listCard(db: Db, grant: CardGrant, now: number): Promise<CardContent | null> {
  const list = await grantedList(db, grant, now);
  return list && (await cardOfList(db, list, now));
}
