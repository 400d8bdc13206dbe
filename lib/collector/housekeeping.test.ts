import { expect, it } from 'vitest';
import { startSession } from '@/lib/auth/session';
import { keepHouse } from '@/lib/collector/housekeeping';
import type { Db } from '@/lib/db/connection';
import { findHandles, findPeople, saveMissingHandles, savePeople } from '@/lib/db/people';
import { findSnapshots, saveSnapshots } from '@/lib/db/snapshots';
import { withEmptyStore } from '@/lib/db/test-store';
import { findTokens, saveTokens } from '@/lib/db/tokens';
import { saveUser } from '@/lib/db/users';
import { hearLog } from '@/lib/logging/test-log';
import { day, hour } from '@/lib/time';

const now = 1_763_747_000_000;
let db: Db;
withEmptyStore((opened) => {
  db = opened;
});

/** Lets `hours` go by. */
async function keep(hours: number, edges: { isInCharge?: boolean; store?: () => Promise<Db> } = {}) {
  const stopping = new AbortController();
  let waited = 0;
  await keepHouse(
    {
      store: edges.store ?? (async () => db),
      now: () => now,
      async wait(ms) {
        waited += ms;
        if (waited > hours * hour) stopping.abort();
      },
      isInCharge: () => edges.isInCharge ?? true,
    },
    stopping.signal,
  );
}

const nothing = () => ({ spaces: [], people: [], topics: [], problems: [] });
const person = (id: string) => ({ id, handle: `p${id}`, name: id });

async function fill() {
  const [old, recent] = [now - 8 * day, now - 6 * day];
  await saveSnapshots(db, ['1'], nothing, old, old);
  await saveSnapshots(db, ['2'], nothing, recent, recent);
  await savePeople(db, [person('1')], now - 31 * day);
  await savePeople(db, [person('2')], now - 29 * day);
  await saveMissingHandles(db, new Map([['nobody', 'not-on-x']]), now - 31 * day);
}

async function left() {
  const handles = await findHandles(db, ['nobody', 'p1']);
  return {
    snapshots: [...(await findSnapshots(db, ['1', '2'])).keys()],
    people: [...(await findPeople(db, ['1', '2'])).keys()],
    handles: [...handles.keys()],
  };
}

it('forgets what nobody watches any more, once an hour, and keeps the handle of one who may have renamed', async () => {
  await fill();
  await keep(0);
  expect((await left()).snapshots).toEqual(['1', '2']);
  await keep(1);
  expect(await left()).toEqual({ snapshots: ['2'], people: ['2'], handles: ['p1'] });
});

it('keeps no tokens of X of somebody who never came back, nobody signing in meanwhile', async () => {
  const tokens = { accessToken: 'sealed', refreshToken: null, scope: '', expiresAt: now - day };
  await saveUser(db, { id: '1', handle: 'ada', name: 'Ada', avatarUrl: null }, now - 2 * day);
  await startSession(db, '1', now - 2 * day);
  await saveTokens(db, '1', tokens);
  await keep(1);
  expect(await findTokens(db, '1')).toBeNull();
  expect(await db.selectFrom('sessions').selectAll().execute()).toEqual([]);
});

it('leaves it to the process in charge', async () => {
  await fill();
  await keep(3, { isInCharge: false });
  expect((await left()).people).toEqual(['1', '2']);
});

it('tries again after a store that did not answer', async () => {
  const { events } = hearLog();
  await fill();
  let asked = 0;
  await keep(2, {
    async store() {
      asked += 1;
      if (asked === 1) throw new Error('gone');
      return db;
    },
  });
  expect(events).toMatchObject([{ event: 'store-not-tidied' }]);
  expect((await left()).snapshots).toEqual(['2']);
});
