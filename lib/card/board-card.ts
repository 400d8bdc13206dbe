import 'server-only';
import { type CardContent, type CardFace, cardContent } from '@/lib/card/card-content';
import type { Db } from '@/lib/db/connection';
import { findSnapshots } from '@/lib/db/snapshots';
import { facesOf } from '@/lib/people/faces';
import { handleOf, resolveKeys } from '@/lib/people/resolve';
import { readBoardAddress } from '@/lib/watchlists/board-address';
import { parseCreators } from '@/lib/watchlists/parse-creators';

export type BoardLink = { title: string | null; keys: string[] };

/** What a board's address says by itself. */
export function readBoardLink(params: URLSearchParams): BoardLink {
  const { title = null } = readBoardAddress(params);
  return { title, keys: parseCreators(params.getAll('creators').join(',')).keys };
}

/** A face for the name in the address, when nobody knows more of it. */
const nameless = (key: string): CardFace => ({ id: key, name: null, handle: handleOf(key) });

/**
 * The card of a board that is only an address: what the address says, and what happens to be in the store.
 * Nobody is looked up, and nobody is watched for it.
 */
export async function boardCard(db: Db, { title, keys }: BoardLink, now: number): Promise<CardContent> {
  const names = await resolveKeys(db, keys, now);
  const ids = names.flatMap(({ id }) => id ?? []);
  const known = await facesOf(db, ids);
  const faces = names.map(({ id, key }): CardFace => {
    const face = id === null ? undefined : known.get(id);
    return face ? { ...face, handle: face.handle ?? handleOf(key) } : nameless(key);
  });
  const distinct = [...new Map(faces.map((face) => [face.id, face])).values()];
  const snapshots = await findSnapshots(db, [...new Set(ids)]);
  return cardContent({ title, creators: distinct.length, faces: distinct }, snapshots, now);
}
