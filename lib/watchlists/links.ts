import 'server-only';
import { randomBytes, randomUUID } from 'node:crypto';
import { sha256 } from '@/lib/auth/secrets';
import { announceChange } from '@/lib/db/changes';
import type { Db } from '@/lib/db/connection';
import { deleteLink, findLink, insertLink } from '@/lib/db/list-links';
import { saveMember } from '@/lib/db/list-members';
import { updateList } from '@/lib/db/lists';
import { writeTransaction } from '@/lib/db/transaction';
import { CodedError } from '@/lib/errors';
import { day } from '@/lib/time';
import type { Asker } from '@/lib/watchlists/asker';
import { openList } from '@/lib/watchlists/open-list';
import type { SharedRole } from '@/lib/watchlists/roles';

/** 128 bits as base64url. */
const secretBytes = 16;
const secretPattern = /^[\w-]{22}$/;

/** Where a secret link is opened. */
export const secretPath = (secret: string) => `/w/s/${secret}`;

/** Whether this can be a secret of ours at all. */
export const isSecret = (text: string) => secretPattern.test(text);

export type NewLink = { role: SharedRole; secret: string; createdAt: number; expiresAt: number | null };

/**
 * Makes the secret link of a role, in place of the one there was: that one, and the access of all who came
 * by it, ends at once. The secret is in the answer and nowhere else, ever.
 * @throws CodedError `not-found`, `not-permitted`
 */
export async function makeLink(
  asker: Asker,
  slug: string,
  { role, expiresInDays }: { role: SharedRole; expiresInDays: number | null },
): Promise<NewLink> {
  const { viewerId, now } = asker;
  const secret = randomBytes(secretBytes).toString('base64url');
  const expiresAt = expiresInDays === null ? null : now + expiresInDays * day;
  await writeTransaction(asker.db, async (trx) => {
    const { list } = await openList({ ...asker, db: trx }, slug, 'share');
    await deleteLink(trx, list.id, role);
    await insertLink(trx, {
      id: randomUUID(),
      list_id: list.id,
      role,
      secret_hash: sha256(secret),
      created_by: viewerId,
      created_at: now,
      expires_at: expiresAt,
    });
    await updateList(trx, list.id, {});
  });
  await announceChange(asker.db, 'lists');
  return { role, secret, createdAt: now, expiresAt };
}

/** Ends the link of a role and the access of all who came by it. @throws CodedError `not-found`, `not-permitted` */
export async function revokeLink(asker: Asker, slug: string, role: SharedRole): Promise<void> {
  await writeTransaction(asker.db, async (trx) => {
    const { list } = await openList({ ...asker, db: trx }, slug, 'share');
    const wasThere = await deleteLink(trx, list.id, role);
    if (!wasThere) throw new CodedError('resource-not-found', 'There is no such link.');
    await updateList(trx, list.id, {});
  });
  await announceChange(asker.db, 'lists');
}

/** The link that this secret opens, bound to nobody: for the preview of whoever holds it. */
export async function peekLink(db: Db, secret: string, now: number): Promise<{ linkId: string } | null> {
  if (!isSecret(secret)) return null;
  const link = await findLink(db, { secretHash: sha256(secret) }, now);
  return link && { linkId: link.id };
}

/** Opens a secret link: binds its grant to the asker, and answers the list's address; null when it leads nowhere. */
export async function openLink(asker: Asker, secret: string): Promise<string | null> {
  if (!isSecret(secret)) return null;
  const { viewerId, now } = asker;
  const hash = sha256(secret);
  if (!(await findLink(asker.db, { secretHash: hash }, now))) return null;
  const slug = await writeTransaction(asker.db, async (trx) => {
    const link = await findLink(trx, { secretHash: hash }, now);
    if (!link) return null;
    if (link.ownerId !== viewerId) {
      const row = { list_id: link.list_id, user_id: viewerId, via: link.id, role: link.role, handle: null };
      await saveMember(trx, { ...row, added_by: link.created_by, added_at: now });
      // Whoever looks at who has the list sees them come.
      await updateList(trx, link.list_id, {});
    }
    return link.slug;
  });
  if (slug !== null) await announceChange(asker.db, 'lists');
  return slug;
}
