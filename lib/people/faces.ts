import 'server-only';
import { chunks } from '@/lib/db/chunks';
import type { Db } from '@/lib/db/connection';
import { findPeople } from '@/lib/db/people';
import { findUsers } from '@/lib/db/users';

/** Somebody as far as known, by id. */
export type KnownFace = { id: string; handle: string | null; name: string | null; avatarUrl: string | null };

/** Stands for somebody who has deleted their account, where it is told what was done; no id of X's. */
export const departedId = '0';
const departed: KnownFace = { id: departedId, handle: null, name: 'Deleted account', avatarUrl: null };

/** What is known of these people, from look-ups at X or from their own sign-in; nobody is left out. */
export async function facesOf(db: Db, ids: readonly string[]): Promise<Map<string, KnownFace>> {
  const faces = new Map<string, KnownFace>([[departedId, departed]]);
  for (const part of chunks([...new Set(ids)])) {
    const [users, people] = [await findUsers(db, part), await findPeople(db, part)];
    for (const id of part.filter((each) => each !== departedId)) {
      const { handle = null, name = null, avatarUrl = null } = people.get(id)?.person ?? users.get(id) ?? {};
      faces.set(id, { id, handle, name, avatarUrl });
    }
  }
  return faces;
}

export const unknownFace = (id: string): KnownFace => ({ id, handle: null, name: null, avatarUrl: null });
