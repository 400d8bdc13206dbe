import 'server-only';
import type { AccountAsker } from '@/lib/account/account-asker';
import { readConnection } from '@/lib/account/read-account';
import { listTokens } from '@/lib/auth/personal-tokens';
import { byPerson } from '@/lib/db/list-members';
import { readUserRows } from '@/lib/db/read-user-rows';
import { findSessionsOf } from '@/lib/db/sessions';
import { readAccess } from '@/lib/watchlists/members';
import { readList } from '@/lib/watchlists/read-list';
import { readLists } from '@/lib/watchlists/read-lists';

// Written by our own store alone.
const parsed = (text: string): unknown => JSON.parse(text);
const moment = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/** A link's grant is told as such, without the link's own id. */
const wayOf = (via: string) => (via === byPerson ? 'by name' : 'by a link');

async function listsOf({ edge, viewerId, now }: AccountAsker) {
  const asker = { db: edge.db, viewerId, now };
  const own = (await readLists(asker)).filter(({ role }) => role === 'owner');
  return await Promise.all(
    own.map(async ({ slug, createdAt }) => {
      const { name, description, isArchived, creators } = await readList(asker, slug);
      const { members, links } = await readAccess(asker, slug);
      return {
        slug,
        name,
        description,
        isArchived,
        createdAt: moment(createdAt),
        creators: creators.map(({ id, handle, note, group }) => ({ id, handle, note, group })),
        sharedWith: members
          .filter(({ role }) => role !== 'owner')
          .map(({ id, handle, role, addedAt }) => ({ id, handle, role, since: moment(addedAt) })),
        links: links.map(({ role, createdAt: at, expiresAt }) => {
          return { role, createdAt: moment(at), expiresAt: moment(expiresAt) };
        }),
      };
    }),
  );
}

/** Everything the store keeps on the asker; of secrets only that they are there. Instants are ISO 8601, in UTC. */
export async function exportAccount(asker: AccountAsker) {
  const { edge, viewerId, now } = asker;
  const rows = await readUserRows(edge.db, viewerId);
  const connection = await readConnection(asker);
  const sessions = await findSessionsOf(edge.db, viewerId);
  const tokens = await listTokens(edge.db, viewerId);
  return {
    exportedAt: moment(now),
    account: rows.account && {
      id: rows.account.id,
      handle: rows.account.handle,
      name: rows.account.name,
      avatarUrl: rows.account.avatar_url,
      firstSignIn: moment(rows.account.created_at),
      lastSignIn: moment(rows.account.updated_at),
    },
    connectionToX: connection && {
      scopes: connection.scopes,
      isRenewedByItself: connection.isKept,
      accessUntil: moment(connection.until),
      hasEnded: connection.isEnded,
    },
    handlesOnTheAllowList: rows.allowListHandles.map(({ handle, boundAt }) => {
      return { handle, since: moment(boundAt) };
    }),
    sessions: sessions.map(({ device, createdAt, seenAt, expiresAt }) => ({
      device,
      createdAt: moment(createdAt),
      lastUsed: moment(seenAt),
      endsAt: moment(expiresAt),
    })),
    accessTokens: tokens.map(({ name, scope, createdAt, expiresAt, usedAt }) => ({
      name,
      scope,
      createdAt: moment(createdAt),
      expiresAt: moment(expiresAt),
      lastUsed: moment(usedAt),
    })),
    watchlists: await listsOf(asker),
    sharedWithMe: rows.memberships.map(({ slug, role, via, added_at }) => {
      return { slug, role, given: wayOf(via), since: moment(added_at) };
    }),
    myViewOfLists: rows.overlays.map(({ slug, pins, hidden, default_view, is_pinned, opened_at }) => ({
      slug,
      pins: parsed(pins),
      hidden: parsed(hidden),
      defaultView: default_view,
      isPinned: is_pinned === 1,
      openedAt: moment(opened_at),
    })),
    changesToLists: rows.changes.map(({ slug, version, at, operation }) => {
      return { slug, version, at: moment(at), change: parsed(operation) };
    }),
    boardsOpenNow: rows.watching.map(({ creator_ids }) => parsed(creator_ids)),
    callsToXInMyName: rows.callsToX.map(({ endpoint, at }) => ({ endpoint, at: moment(at) })),
    knownFromX: {
      profile: rows.profile?.profile ? parsed(rows.profile.profile) : null,
      lookedUpAt: moment(rows.profile?.checked_at ?? null),
      spaces: rows.spaces ? parsed(rows.spaces.content) : null,
    },
  };
}
