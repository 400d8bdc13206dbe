import { describe, expect, it } from 'vitest';
import { type Collector, collector } from '@/lib/collector/collector';
import { Demand } from '@/lib/collector/demand';
import type { Lookup } from '@/lib/collector/lookup';
import { companyFor, Newcomers, queueOutOfTurn } from '@/lib/collector/newcomers';
import type { Refusal } from '@/lib/collector/refusal';

const now = 1_763_747_000_000;
const halfMinute = 30_000;
const ids = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `${from + i + 1}`);

describe('Newcomers', () => {
  it('lets one person cause ten calls at once, and one more each half minute', () => {
    const newcomers = new Newcomers();
    expect(newcomers.admit('ada', ids(1_500), now)).toHaveLength(1_000);
    expect(newcomers.admit('ada', ids(5), now + halfMinute - 1)).toEqual([]);
    expect(newcomers.admit('ada', ids(500), now + halfMinute)).toHaveLength(100);
    expect(newcomers.admit('ada', ids(500), now + halfMinute)).toEqual([]);
  });

  it('counts calls, not names: one at a time is no way around', () => {
    const newcomers = new Newcomers();
    const calls = ids(200).filter((id) => newcomers.admit('ada', [id], now).length > 0);
    expect(calls).toHaveLength(10);
  });

  it('takes nothing from anybody else', () => {
    const newcomers = new Newcomers();
    newcomers.admit('ada', ids(5_000), now);
    expect(newcomers.admit('bo', ids(150), now)).toHaveLength(150);
  });

  it('never saves up more than ten calls, nor lends when a clock goes back', () => {
    const newcomers = new Newcomers();
    newcomers.admit('ada', ids(1_000), now);
    expect(newcomers.admit('ada', ids(100), now - 86_400_000)).toEqual([]);
    expect(newcomers.admit('ada', ids(5_000), now + 86_400_000)).toHaveLength(1_000);
  });
});

const refusal: Refusal = { code: 'rate-limited', retryable: true, title: '', since: now, at: now };

function lookup(options: { waiting?: string[]; refusal?: Refusal; unaskable?: string[] } = {}) {
  const added: string[][] = [];
  const made: Lookup = {
    has: (key) => options.waiting?.includes(key) ?? false,
    async add(keys) {
      added.push([...keys]);
    },
    refusal: () => options.refusal ?? null,
    waiting: () => 0,
    refusalOf: (key) => (options.unaskable?.includes(key) ? refusal : null),
  };
  return { made, added };
}

describe('queueOutOfTurn', () => {
  it('queues what this person may cause, with company, and waits for what waits already', async () => {
    const { made, added } = lookup({ waiting: ['1'] });
    const viewer = { id: 'ada', keys: ['1', '2'] };
    await queueOutOfTurn(made, new Newcomers(), viewer, now, () => ['8', '9']);
    expect(added).toEqual([
      ['1', '2'],
      ['8', '9'],
    ]);
  });

  it('brings no company when it causes no call', () => {
    const spent = new Newcomers();
    spent.admit('ada', ids(1_000), now);
    for (const [newcomers, options] of [
      [spent, { waiting: ['1'] }],
      [new Newcomers(), { refusal }],
    ] as const) {
      const { made, added } = lookup({ ...options, waiting: ['1'] });
      void queueOutOfTurn(made, newcomers, { id: 'ada', keys: ['1', '2'] }, now, () => ['8']);
      expect(added).toHaveLength(1);
      expect(added[0]).not.toContain('8');
    }
  });

  it('costs nobody anything while X refuses, for then nothing is called', () => {
    const newcomers = new Newcomers();
    for (let i = 0; i < 50; i += 1) {
      void queueOutOfTurn(lookup({ refusal }).made, newcomers, { id: 'ada', keys: ids(100) }, now);
    }
    expect(newcomers.admit('ada', ids(1_000), now)).toHaveLength(1_000);
  });

  it('never asks again for what X refused by name', () => {
    const { made, added } = lookup({ unaskable: ['2'] });
    void queueOutOfTurn(made, new Newcomers(), { id: 'ada', keys: ['1', '2'] }, now);
    expect(added).toEqual([['1']]);
    expect(queueOutOfTurn(made, new Newcomers(), { id: 'ada', keys: ['2'] }, now)).toBeNull();
  });
});

describe('companyFor', () => {
  function watching(creatorIds: string[]): Collector {
    const demand = new Demand();
    demand.note('bo', creatorIds, now);
    return { ...collector(), demand, creators: lookup().made, askedAt: new Map() };
  }

  it('fills the call with those not asked for the longest, and counts all as asked', () => {
    const c = watching(ids(300));
    for (const [index, id] of ids(300).entries()) c.askedAt.set(id, now - 400_000 + index * 1_000);
    const company = companyFor(c, ids(30, 1_000), now);
    expect(company).toEqual(ids(70));
    expect(c.askedAt.get('1')).toBe(now);
    expect(c.askedAt.get('1001')).toBe(now);
    expect(c.askedAt.get('71')).toBeLessThan(now);
  });

  it('leaves out whom the last call just asked for', () => {
    const c = watching(ids(2));
    c.askedAt.set('1', now - 500);
    expect(companyFor(c, ['9'], now)).toEqual(['2']);
  });

  it('adds nobody to a call that is full', () => {
    expect(companyFor(watching(ids(300)), ids(200, 1_000), now)).toEqual([]);
  });
});
