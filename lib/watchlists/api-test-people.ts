import 'server-only';
import { createToken, revokeToken } from '@/lib/auth/personal-tokens';
import { store } from '@/lib/db/connection';
import { findList } from '@/lib/db/lists';
import { savePeople } from '@/lib/db/people';
import { saveSnapshots } from '@/lib/db/snapshots';
import { storeTime } from '@/lib/db/store-clock';
import { saveUser } from '@/lib/db/users';
import { ApiWorld, type Credentials } from '@/lib/watchlists/api-test-store';
import { createList } from '@/lib/watchlists/create-list';
import { makeLink, openLink, revokeLink } from '@/lib/watchlists/links';
import { shareWith } from '@/lib/watchlists/members';

/**
 * The API for tests of what is written and read at its edge, which is the same whatever the store: opened this
 * way they run on SQLite alone.
 */
export const openEdge = () => ApiWorld.open();
export type Edge = ApiWorld;
export type Caller = Credentials;

type Person = Parameters<typeof savePeople>[1][number];
type Space = ReturnType<Parameters<typeof saveSnapshots>[2]>['spaces'][number];

/** People of the recorded examples. */
export const olga = { id: '900', handle: 'olga_leads', name: 'Olga Leads', avatarUrl: null };
export const ed = { id: '901', handle: 'ed_edits', name: 'Ed Edits', avatarUrl: null };
export const gus = { id: '902', handle: 'gus_goes', name: 'Gus Goes', avatarUrl: null };
const ada: Person = { id: '1001', handle: 'ada_onair', name: 'Ada Onair', bio: 'Radio from the harbour.' };
const finn: Person = { id: '1006', handle: 'finn_plans', name: 'Finn Plans' };

const bare = { speakerIds: [], invitedIds: [], topicIds: [] };

/** One who is on air and one who plans, both checked at `now`: X is not asked for either. */
export async function saveCreators(now: number): Promise<void> {
  const db = await store();
  await savePeople(db, [ada, finn], now);
  const live: Space = {
    ...bare,
    id: '1DXxyRYNejbKM',
    state: 'live',
    stateOnWire: 'live',
    title: 'Harbour at dawn',
    creatorId: ada.id,
    hostIds: [ada.id],
    lang: 'en',
    participantCount: 1_234,
    startedAt: now - 72 * 60_000,
  };
  const planned: Space = {
    ...bare,
    id: '1nAJELYEEPvGL',
    state: 'scheduled',
    stateOnWire: 'scheduled',
    title: 'Maps, and who draws them',
    creatorId: finn.id,
    hostIds: [finn.id],
    scheduledStart: now + 90 * 60_000,
  };
  for (const [person, space] of [
    [ada, live],
    [finn, planned],
  ] as const) {
    const content = { spaces: [space], people: [person], topics: [], problems: [] };
    await saveSnapshots(db, [person.id], () => content, now, now);
  }
}

/** Somebody signed in, called by their own name. */
export async function signedIn(world: ApiWorld, who: typeof olga): Promise<Credentials> {
  const by = await world.session(who.id);
  await saveUser(await store(), who, Date.now());
  return by;
}

/** A token of somebody's to be revoked. */
export async function spareToken(userId: string): Promise<string> {
  const wish = { name: 'Nightly report', scope: 'read', expiresInDays: 90 } as const;
  return (await createToken(await store(), userId, wish, Date.now())).token.id;
}

/** Everybody's relation to a list of Olga's that `sharedEveryWay` makes; nobody is in two. */
export const everyWay = {
  editor: ed,
  viewer: { id: '903', handle: 'vi_views', name: 'Vi Views', avatarUrl: null },
  byLink: { id: '904', handle: 'linda_links', name: 'Linda Links', avatarUrl: null },
  byRevokedLink: { id: '905', handle: 'rita_revoked', name: 'Rita Revoked', avatarUrl: null },
  byExpiredLink: { id: '906', handle: 'expi_expired', name: 'Expi Expired', avatarUrl: null },
  stranger: { id: '907', handle: 'stan_stranger', name: 'Stan Stranger', avatarUrl: null },
};

/** A list of Olga's, shared in every way there is, two of them over; answers its address. */
export async function sharedEveryWay(): Promise<string> {
  const db = await store();
  const now = storeTime();
  const as = (who: { id: string }) => ({ db, viewerId: who.id, now });
  const creators = [{ id: ada.id, note: 'Mornings' }, { id: finn.id }];
  const slug = await createList(as(olga), { name: 'Launch partners', description: '', creators });
  await shareWith(as(olga), slug, everyWay.editor.id, 'editor');
  await shareWith(as(olga), slug, everyWay.viewer.id, 'viewer');
  const link = async (role: 'editor' | 'viewer', who: { id: string }) => {
    const { secret } = await makeLink(as(olga), slug, { role, expiresInDays: 1 });
    await openLink(as(who), secret);
  };
  await link('editor', everyWay.byRevokedLink);
  await revokeLink(as(olga), slug, 'editor');
  await link('editor', everyWay.byExpiredLink);
  const list = await findList(db, slug);
  const expired = db.updateTable('list_links').set({ expires_at: now - 1 });
  await expired.where('list_id', '=', list?.id ?? '').execute();
  await link('viewer', everyWay.byLink);
  return slug;
}

/** Tokens of Olga's that no longer count. */
export async function deadTokens(): Promise<{ revoked: Credentials; expired: Credentials }> {
  const db = await store();
  const make = async (madeAt: number) => {
    const wish = { name: 'Old', scope: 'write', expiresInDays: 1 } as const;
    const { token, secret } = await createToken(db, olga.id, wish, madeAt);
    return { id: token.id, by: { authorization: `Bearer ${secret}` } };
  };
  const [revoked, expired] = [await make(Date.now()), await make(Date.now() - 2 * 86_400_000)];
  await revokeToken(db, olga.id, revoked.id);
  return { revoked: revoked.by, expired: expired.by };
}

/** As before there were any lists: one person has at most fifty. */
export async function forgetLists(): Promise<void> {
  await (await store()).deleteFrom('lists').execute();
}

/** As X tells of a creator from now on. */
export async function nameCreator(id: string, name: string): Promise<void> {
  await savePeople(await store(), [{ id, handle: 'ada_onair', name }], Date.now());
}
