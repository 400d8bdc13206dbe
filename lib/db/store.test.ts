import { describe, expect, it } from 'vitest';
import { noteBlock, noteLimit, readBudget, reserveSlot } from '@/lib/db/budget';
import type { Db } from '@/lib/db/connection';
import { findHandles, findPeople, saveMissingHandles, saveMissingPeople, savePeople } from '@/lib/db/people';
import { findSnapshots, saveSnapshots } from '@/lib/db/snapshots';
import { withEmptyStore } from '@/lib/db/test-store';
import type { CreatorContent, Snapshot } from '@/lib/spaces/types';

const now = 1_763_747_000_000;
let db: Db;
/** A second connection to the same store: what another process sees and does. */
let other: Db;
withEmptyStore(async (opened, store) => {
  db = opened;
  other = await store.open();
});

const content = (title: string): CreatorContent => ({
  spaces: [
    {
      id: 'a',
      state: 'live',
      stateOnWire: 'live',
      title,
      hostIds: [],
      speakerIds: [],
      invitedIds: [],
      topicIds: [],
    },
  ],
  people: [],
  topics: [],
  problems: [],
});

it('answers late work with an error once it is closed', async () => {
  await other.destroy();
  await expect(findSnapshots(other, ['1'])).rejects.toThrow(/closed|destroyed/);
  await expect(saveSnapshots(other, ['1'], () => content('Late'), now, now)).rejects.toThrow(
    /closed|destroyed/,
  );
});

describe('snapshots', () => {
  it('count content, not age', async () => {
    await saveSnapshots(db, ['1', '2'], () => content('One'), now, now);
    await saveSnapshots(
      db,
      ['1', '2'],
      (id) => content(id === '1' ? 'One' : 'Two'),
      now + 5_000,
      now + 5_000,
    );
    const found = await findSnapshots(other, ['1', '2', '3']);
    expect([...found.keys()]).toEqual(['1', '2']);
    expect(found.get('1')).toMatchObject({ version: 1, checkedAt: now + 5_000, watchedSince: now });
    expect(found.get('2')).toMatchObject({ version: 3, checkedAt: now + 5_000 });
  });

  it('are merged with what another process stored meanwhile', async () => {
    await saveSnapshots(other, ['1'], () => content('Theirs'), now, now);
    let seen: Snapshot | null = null;
    await saveSnapshots(
      db,
      ['1'],
      (_, before) => {
        seen = before;
        return content('Ours');
      },
      now + 1,
      now + 1,
    );
    expect(seen).toMatchObject({ version: 1, spaces: [{ title: 'Theirs' }] });
  });

  it('take each creator once, however often it is named', async () => {
    await saveSnapshots(db, ['1', '1'], () => content('One'), now, now);
    expect((await findSnapshots(other, ['1'])).get('1')?.version).toBe(1);
  });

  it('never become younger or older by a check that came late or said nothing of age', async () => {
    await saveSnapshots(db, ['1'], () => content('One'), now, now);
    await saveSnapshots(db, ['1'], () => content('One'), now - 1, now);
    await saveSnapshots(db, ['1'], () => content('Two'), null, now + 9);
    expect((await findSnapshots(other, ['1'])).get('1')).toMatchObject({ checkedAt: now, watchedSince: now });
  });

  it('are read again only when their version changed', async () => {
    const known = new Map<string, Snapshot>();
    await saveSnapshots(db, ['1'], () => content('One'), now, now);
    await findSnapshots(db, ['1'], known);
    const first = known.get('1');
    await saveSnapshots(other, ['1'], () => content('One'), now + 9_000, now);
    expect((await findSnapshots(db, ['1'], known)).get('1')?.checkedAt).toBe(now + 9_000);
    expect(known.get('1')).toBe(first);
  });

  it('read a thousand creators at once', async () => {
    const ids = Array.from({ length: 1_000 }, (_, i) => `${i}`);
    await saveSnapshots(db, ids, () => content('One'), now, now);
    expect((await findSnapshots(db, ids)).size).toBe(1_000);
  });
});

describe('budget', () => {
  it('gives one slot to one of many callers over two connections', async () => {
    const take = (from: Db) =>
      reserveSlot(from, 'spaces', now, ({ slots }) =>
        slots.length < 3
          ? ({ ok: true, tokenKey: 'user:1', at: now + slots.length } as const)
          : ({ ok: false } as const),
      );
    const plans = await Promise.all(Array.from({ length: 20 }, (_, i) => take(i % 2 ? db : other)));
    expect(plans.filter((plan) => plan.ok)).toHaveLength(3);
    const { slots } = await readBudget(db, 'spaces', now);
    expect(slots.map((slot) => slot.at).sort()).toEqual([now, now + 1, now + 2]);
  });

  it('reads the clock only when it is the only writer', async () => {
    let clock = now;
    const take = (from: Db) =>
      reserveSlot(
        from,
        'spaces',
        () => clock++,
        (state) => ({ ok: true, tokenKey: 't', at: state.now }) as const,
      );
    const plans = await Promise.all(Array.from({ length: 10 }, (_, i) => take(i % 2 ? db : other)));
    const { slots } = await readBudget(db, 'spaces', now);
    expect(new Set(slots.map((slot) => slot.at)).size).toBe(10);
    expect(plans).toHaveLength(10);
  });

  it('forgets slots of a past window and of a clock that ran ahead', async () => {
    const at = (when: number) =>
      reserveSlot(db, 'spaces', when, () => ({ ok: true, tokenKey: 't', at: when }) as const);
    await at(now - 20 * 60_000);
    await at(now + 40 * 60_000);
    await at(now);
    expect((await readBudget(db, 'spaces', now)).slots).toHaveLength(1);
  });

  it('keeps what X said and what is blocked apart', async () => {
    await noteLimit(db, 'spaces', 'user:1', { limit: 300, remaining: 7, resetAt: now + 1 });
    await noteBlock(other, 'spaces', 'user:1', now + 9, 'rate-limited');
    await noteBlock(other, '*', '*', now + 5, 'credits-depleted');
    const { limits } = await readBudget(db, 'spaces', now);
    expect(limits).toHaveLength(2);
    expect(limits.find((l) => l.tokenKey === 'user:1')).toMatchObject({
      remaining: 7,
      blockedUntil: now + 9,
    });
    expect((await readBudget(db, 'users', now)).limits).toMatchObject([{ blockCode: 'credits-depleted' }]);
  });
});

describe('people', () => {
  const ada = { id: '1', handle: 'Ada', name: 'Ada' };

  it('are found by id and by handle in any case', async () => {
    await savePeople(db, [ada], now);
    expect((await findHandles(db, ['ada'])).get('ada')).toMatchObject({ id: '1', person: ada });
    expect((await findPeople(db, ['1'])).get('1')).toMatchObject({ person: ada, problem: null });
  });

  it('stay found under the handle they were watched by after a rename', async () => {
    await savePeople(db, [ada], now);
    await savePeople(db, [{ ...ada, handle: 'ada_l' }], now + 1);
    await saveMissingHandles(db, new Map([['ada', 'not-on-x']]), now + 2);
    expect((await findHandles(db, ['ada'])).get('ada')).toMatchObject({
      id: '1',
      person: { handle: 'ada_l' },
    });
  });

  it('hand a handle over to whoever X says holds it now', async () => {
    await savePeople(db, [ada], now);
    await savePeople(db, [{ id: '2', handle: 'ada', name: 'Another' }], now + 1);
    expect((await findHandles(db, ['ada'])).get('ada')?.id).toBe('2');
  });

  it('may share a handle in one answer: the last has it', async () => {
    await savePeople(db, [ada, ada, { id: '2', handle: 'ADA', name: 'Another' }], now);
    expect((await findHandles(db, ['ada'])).get('ada')?.id).toBe('2');
    expect((await findPeople(db, ['1', '2'])).size).toBe(2);
  });

  it('lose their profile when X no longer shows it', async () => {
    await savePeople(db, [ada], now);
    await saveMissingPeople(db, new Map([['1', 'suspended']]), now + 1);
    expect((await findPeople(db, ['1'])).get('1')).toMatchObject({ person: null, problem: 'suspended' });
  });
});
