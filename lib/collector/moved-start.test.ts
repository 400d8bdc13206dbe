import { expect, it } from 'vitest';
import { mergeDiscovered } from '@/lib/collector/merge';
import type { Db } from '@/lib/db/connection';
import { findSnapshots, saveSnapshots } from '@/lib/db/snapshots';
import { type TestStore, withEmptyStore } from '@/lib/db/test-store';
import { pieceOf } from '@/lib/spaces/piece';
import { pieceSchema } from '@/lib/spaces/stream-events';
import type { CreatorContent } from '@/lib/spaces/types';
import { hour } from '@/lib/time';

const now = 1_763_747_000_000;
let store: TestStore;
let db: Db;
withEmptyStore((opened, own) => {
  db = opened;
  store = own;
});

const planned = (scheduledStart: number): CreatorContent => ({
  spaces: [
    {
      id: 'a',
      state: 'scheduled',
      stateOnWire: 'scheduled',
      creatorId: '1',
      hostIds: ['1'],
      speakerIds: [],
      invitedIds: [],
      topicIds: [],
      scheduledStart,
    },
  ],
  people: [],
  topics: [],
  problems: [],
});

const check = (scheduledStart: number) =>
  saveSnapshots(db, ['1'], (_, before) => mergeDiscovered(before, planned(scheduledStart), now), now, now);

it('a start that moved is told to the browser, also after a restart', async () => {
  await check(now + hour);
  await check(now + 2 * hour);
  await db.destroy();
  db = await store.open();
  await check(now + 3 * hour);
  const snapshot = (await findSnapshots(db, ['1'])).get('1');
  if (!snapshot) throw new Error('nothing was stored');
  const [space] = pieceSchema.parse(pieceOf(snapshot)).spaces;
  expect(space).toMatchObject({ scheduledStart: now + 3 * hour, movedFrom: now + hour });
});
