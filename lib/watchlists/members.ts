import 'server-only';
import { findPerson } from '@/lib/collector/find-person';
import { announceChange } from '@/lib/db/changes';
import type { Db } from '@/lib/db/connection';
import { findLinks } from '@/lib/db/list-links';
import {
  byPerson,
  deleteMember,
  findGrants,
  findMembers,
  type Grant,
  saveMember,
} from '@/lib/db/list-members';
import { type ListRow, updateList } from '@/lib/db/lists';
import { writeTransaction } from '@/lib/db/transaction';
import { CodedError } from '@/lib/errors';
import { facesOf, unknownFace } from '@/lib/people/faces';
import type { Asker } from '@/lib/watchlists/asker';
import { assertRoomForList } from '@/lib/watchlists/create-list';
import { mostMembers } from '@/lib/watchlists/list-limits';
import type { ListAccess, Member } from '@/lib/watchlists/list-schema';
import { openList } from '@/lib/watchlists/open-list';
import { highestRole, mayDo, type SharedRole } from '@/lib/watchlists/roles';

const lookUpWaitMs = 4_000;

type Way = Grant & { user_id: string; handle: string | null; added_at: number };

function summed(ways: readonly Way[]): Omit<Member, 'id' | 'handle' | 'name' | 'avatarUrl'> {
  const role = highestRole(ways.map((way) => way.role)) === 'editor' ? 'editor' : 'viewer';
  const ends = ways.map(({ until }) => until);
  return {
    role,
    via: [...new Set(ways.map(({ via }) => (via === byPerson ? 'person' : 'link')))],
    addedAt: Math.min(...ways.map(({ added_at }) => added_at)),
    until: ends.includes(null) ? null : Math.max(...ends.map((at) => at ?? 0)),
  };
}

/** The handle that the owner wrote: all there is to call somebody by who is not known any more. */
const namedIn = (ways: readonly Pick<Way, 'handle'>[]) =>
  ways.find((way) => way.handle !== null)?.handle ?? null;

/** Who has access to a list, the owner first, and to its owner the links there are. @throws CodedError `not-found`, `not-permitted` */
export async function readAccess(asker: Asker, slug: string): Promise<ListAccess> {
  const { db, now } = asker;
  const { list, role } = await openList(asker, slug, 'see-members');
  const ways = await findMembers(db, list.id, now);
  const ids = [...new Set(ways.map(({ user_id }) => user_id))].filter((id) => id !== list.owner_id);
  const faces = await facesOf(db, [list.owner_id, ...ids]);
  const owner = faces.get(list.owner_id) ?? unknownFace(list.owner_id);
  const members = ids.map((id): Member => {
    const own = ways.filter(({ user_id }) => user_id === id);
    const face = faces.get(id) ?? unknownFace(id);
    return { ...face, handle: face.handle ?? namedIn(own), ...summed(own) };
  });
  const links = mayDo(role, 'share') ? await findLinks(db, list.id) : [];
  return {
    members: [{ ...owner, role: 'owner', via: [], addedAt: list.created_at, until: null }, ...members],
    links: links.map((link) => ({
      role: link.role,
      createdAt: link.created_at,
      expiresAt: link.expires_at,
    })),
  };
}

async function changeAccess(
  asker: Asker,
  slug: string,
  action: 'share' | 'leave' | 'hand-over',
  work: (trx: Db, list: ListRow) => Promise<void>,
): Promise<void> {
  await writeTransaction(asker.db, async (trx) => {
    const { list } = await openList({ ...asker, db: trx }, slug, action);
    await work(trx, list);
    await updateList(trx, list.id, {});
  });
  await announceChange(asker.db, 'lists');
}

/** A key as a sentence names it: `@nasa`, `@123`, `The id 123`. */
function spoken(key: string): string {
  if (/^\d+$/.test(key)) return `The id ${key}`;
  return key.startsWith('@') ? key : `@${key}`;
}

/** @throws CodedError with what stands in the way of finding this handle */
async function personOf(asker: Asker, key: string): Promise<{ id: string; handle: string | null }> {
  const found = await findPerson(asker.viewerId, key, lookUpWaitMs);
  if ('id' in found) return { id: found.id, handle: found.person?.handle ?? null };
  if ('problem' in found) {
    const why = found.problem === 'suspended' ? 'is suspended on X' : 'is not on X';
    throw new CodedError('resource-not-found', `${spoken(key)} ${why}.`);
  }
  const { code = 'busy', retryAt } = found.pending ?? {};
  throw new CodedError(code, 'X has not told us yet who this is. Try again in a moment.', { retryAt });
}

/**
 * Shares a list with somebody by their key (handle or id), or changes what they may do.
 * @throws CodedError `not-found`, `not-permitted`, `limit-reached`, `resource-not-found`, `bad-request`
 */
export async function shareWith(asker: Asker, slug: string, key: string, role: SharedRole): Promise<void> {
  // Before X is asked: strangers spend no look-ups on lists that are not theirs.
  await openList(asker, slug, 'share');
  const { id, handle } = await personOf(asker, key);
  await changeAccess(asker, slug, 'share', async (trx, list) => {
    if (id === list.owner_id) throw new CodedError('bad-request', 'The list is theirs already.');
    const named = (await findMembers(trx, list.id, asker.now)).filter(({ via }) => via === byPerson);
    if (named.length >= mostMembers && !named.some(({ user_id }) => user_id === id)) {
      throw new CodedError(
        'limit-reached',
        `A list is shared with at most ${mostMembers} people by name. Share it by a link instead.`,
      );
    }
    const row = { list_id: list.id, user_id: id, via: byPerson, role, handle };
    await saveMember(trx, { ...row, added_by: asker.viewerId, added_at: asker.now });
  });
}

const noSuchMember = () => new CodedError('resource-not-found', 'The list is not shared with this person.');

/**
 * The handle by which somebody who has the list was named, if they were. `userId` comes from an address and may
 * be anything.
 * @throws CodedError `resource-not-found`
 */
async function handleOfMember(trx: Db, asker: Asker, list: ListRow, userId: string): Promise<string | null> {
  const ways = /^\d{1,19}$/.test(userId) ? await findGrants(trx, list.id, userId, asker.now) : [];
  if (ways.length === 0 || userId === list.owner_id) throw noSuchMember();
  return namedIn(ways);
}

/** Changes what somebody may do; one who came by a link is named by it from now on. @throws as `shareWith` */
export async function changeRole(
  asker: Asker,
  slug: string,
  userId: string,
  role: SharedRole,
): Promise<void> {
  await changeAccess(asker, slug, 'share', async (trx, list) => {
    const handle = await handleOfMember(trx, asker, list, userId);
    // What a link allows beyond it would stay otherwise.
    await deleteMember(trx, list.id, userId);
    const row = { list_id: list.id, user_id: userId, via: byPerson, role, handle };
    await saveMember(trx, { ...row, added_by: asker.viewerId, added_at: asker.now });
  });
}

/**
 * Takes a list away from somebody, or from oneself. Whoever still holds the secret of a link can come
 * back by it: the link is to be replaced then.
 * @throws CodedError `not-found`, `not-permitted`, `resource-not-found`
 */
export async function removeMember(asker: Asker, slug: string, userId: string): Promise<void> {
  const action = userId === asker.viewerId ? 'leave' : 'share';
  await changeAccess(asker, slug, action, async (trx, list) => {
    await handleOfMember(trx, asker, list, userId);
    await deleteMember(trx, list.id, userId);
  });
}

/**
 * Makes a member the owner, within the caller's transaction; what becomes of who had it is the caller's to say.
 * @throws CodedError `resource-not-found`, `limit-reached`
 */
export async function giveTo(trx: Db, asker: Asker, list: ListRow, userId: string): Promise<void> {
  await handleOfMember(trx, asker, list, userId);
  await assertRoomForList(trx, userId, 'They have');
  await deleteMember(trx, list.id, userId);
  await updateList(trx, list.id, { owner_id: userId });
}

/**
 * Gives a list to one of its members; who had it edits it from now on.
 * @throws CodedError `not-found`, `not-permitted`, `resource-not-found`, `limit-reached`
 */
export async function handOver(asker: Asker, slug: string, userId: string): Promise<void> {
  await changeAccess(asker, slug, 'hand-over', async (trx, list) => {
    await giveTo(trx, asker, list, userId);
    const row = {
      list_id: list.id,
      user_id: asker.viewerId,
      via: byPerson,
      role: 'editor',
      handle: null,
    } as const;
    await saveMember(trx, { ...row, added_by: asker.viewerId, added_at: asker.now });
  });
}
