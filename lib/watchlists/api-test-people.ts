import 'server-only';
import { createToken } from '@/lib/auth/personal-tokens';
import { store } from '@/lib/db/connection';
import { savePeople } from '@/lib/db/people';
import { saveSnapshots } from '@/lib/db/snapshots';
import { saveUser } from '@/lib/db/users';
import type { ApiWorld, Credentials } from '@/lib/watchlists/api-test-store';

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
