import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { addSpaceOwners } from '@/lib/db/add-space-owners';
import type { Db } from '@/lib/db/connection';
import { saveSnapshots } from '@/lib/db/snapshots';
import { findSpaceOwner, findSpaceOwners, forgetSpaceOwners } from '@/lib/db/space-owners';
import { withEmptyStore } from '@/lib/db/test-store';
import type { CreatorContent, Space } from '@/lib/spaces/types';
import { day } from '@/lib/time';

const now = 1_763_747_000_000;
let db: Db;
withEmptyStore((opened) => {
  db = opened;
});

const content = (...ids: string[]): CreatorContent => ({
  spaces: ids.map(
    (id): Space => ({
      id,
      state: 'live',
      stateOnWire: 'live',
      hostIds: [],
      speakerIds: [],
      invitedIds: [],
      topicIds: [],
    }),
  ),
  people: [],
  topics: [],
  problems: [],
});
const save = (creatorId: string, ids: string[], at = now) =>
  saveSnapshots(db, [creatorId], () => content(...ids), at, at);

it('finds whose a Space is, also after it has left the snapshot', async () => {
  await save('7', ['a', 'b']);
  await save('7', ['b']);
  expect(await findSpaceOwner(db, 'a')).toBe('7');
  expect(await findSpaceOwner(db, 'b')).toBe('7');
  expect(await findSpaceOwner(db, 'c')).toBeNull();
});

it('follows the last who named it, and forgets what was seen long ago', async () => {
  await save('7', ['a', 'old']);
  await save('8', ['a'], now + day);
  await forgetSpaceOwners(db, now + 1);
  expect(await findSpaceOwner(db, 'a')).toBe('8');
  expect(await findSpaceOwner(db, 'old')).toBeNull();
});

it('is filled from the snapshots of before, however many', async () => {
  const ids = Array.from({ length: 450 }, (_, i) => String(i + 1));
  await saveSnapshots(db, ids, (id) => content(`s${id}`, `t${id}`), now, now);
  await sql`drop table space_owners`.execute(db);
  await addSpaceOwners(db);
  const owners = await findSpaceOwners(db, [
    ...ids.map((id) => `t${id}`),
    ...ids.map((id) => `s${id}`),
    'none',
  ]);
  expect(owners.size).toBe(900);
  for (const id of ids) expect([owners.get(`t${id}`), owners.get(`s${id}`)]).toEqual([id, id]);
});
