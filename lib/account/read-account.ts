import 'server-only';
import type { AccountAsker } from '@/lib/account/account-asker';
import { isConnected } from '@/lib/auth/connection';
import { findTokens } from '@/lib/db/tokens';
import { findSignIns } from '@/lib/db/users';
import type { Member } from '@/lib/watchlists/list-schema';
import { readAccess } from '@/lib/watchlists/members';
import { readLists } from '@/lib/watchlists/read-lists';

/** What X lets this server do in somebody's name. Times in epoch ms. */
export type XConnection = {
  scopes: string[];
  /** Their last sign-in. */
  since: number;
  /** Renewed by itself; else it ends at `until`. */
  isKept: boolean;
  until: number;
  isEnded: boolean;
};

/** A list of one's own, and who could have it. */
export type OwnList = {
  slug: string;
  name: string;
  creatorCount: number;
  members: Pick<Member, 'id' | 'handle' | 'name' | 'avatarUrl'>[];
};

export type Account = { joinedAt: number | null; connection: XConnection | null; ownLists: OwnList[] };

/** The asker's connection to X, if there is one. `since`: their last sign-in, where it is known. */
export async function readConnection(
  { edge, viewerId, now }: AccountAsker,
  since = now,
): Promise<XConnection | null> {
  const row = await findTokens(edge.db, viewerId);
  if (!row) return null;
  return {
    scopes: row.scope.split(/\s+/).filter((scope) => scope !== ''),
    since,
    isKept: row.refresh_token !== null,
    until: row.expires_at,
    isEnded: !isConnected(row, now),
  };
}

async function ownListsOf({ edge, viewerId, now }: AccountAsker): Promise<OwnList[]> {
  const asker = { db: edge.db, viewerId, now };
  const own = (await readLists(asker)).filter(({ role }) => role === 'owner');
  const lists = own.map(async ({ slug, name, creatorCount }): Promise<OwnList> => {
    const { members } = await readAccess(asker, slug);
    const others = members.filter(({ role }) => role !== 'owner');
    return {
      slug,
      name,
      creatorCount,
      members: others.map(({ id, handle, name: called, avatarUrl }) => ({
        id,
        handle,
        name: called,
        avatarUrl,
      })),
    };
  });
  return await Promise.all(lists);
}

/** What the asker's account page tells beside sessions and access tokens. */
export async function readAccount(asker: AccountAsker): Promise<Account> {
  const signIns = await findSignIns(asker.edge.db, asker.viewerId);
  return {
    joinedAt: signIns?.first ?? null,
    connection: await readConnection(asker, signIns?.last),
    ownLists: await ownListsOf(asker),
  };
}
