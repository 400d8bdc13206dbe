import { expect, it } from 'vitest';
import { Demand, lookingForMs } from '@/lib/collector/demand';

const now = 1_763_747_000_000;
const plain = (demand: Demand, at: number) => Object.fromEntries(demand.watch(at));

it('joins the boards of one person and keeps people apart', () => {
  const demand = new Demand();
  demand.note('ada', ['1', '2'], now);
  demand.note('ada', ['2', '3'], now + 1);
  demand.note('bo', ['1'], now);
  expect(plain(demand, now + 2)).toEqual({ ada: ['1', '2', '3'], bo: ['1'] });
});

it('lets go of what nobody asked for lately, creator by creator', () => {
  const demand = new Demand();
  demand.note('ada', ['1', '2'], now);
  demand.note('ada', ['2'], now + lookingForMs - 1);
  expect(plain(demand, now + lookingForMs)).toEqual({ ada: ['2'] });
  expect(plain(demand, now + 2 * lookingForMs)).toEqual({});
});

it('does not forget sooner for an older note that comes late', () => {
  const demand = new Demand();
  demand.note('ada', ['1'], now);
  demand.note('ada', ['1'], now - 20_000);
  expect(plain(demand, now + lookingForMs - 1)).toEqual({ ada: ['1'] });
});

it('leaves a person’s connection alone for a while after it failed', () => {
  const demand = new Demand();
  demand.note('ada', [], now);
  demand.rest('ada', now);
  expect(demand.viewers(now + 4_999)).toEqual([]);
  expect(demand.viewers(now + 5_000)).toEqual(['ada']);
});

it('counts creators once, and boards by what they hold', () => {
  const demand = new Demand();
  demand.note('ada', ['1', '2'], now);
  demand.note('bo', ['2', '1'], now);
  demand.note('cy', ['2', '3'], now);
  expect(demand.size(now)).toEqual({ creators: 3, boards: 2 });
  expect(demand.countOf('ada')).toBe(2);
  demand.note('dee', ['9'], now);
  expect(demand.size(now + 1_000)).toEqual({ creators: 4, boards: 3 });
});

it('watches what people pinned while they are away, on nobody’s own token', () => {
  const demand = new Demand();
  demand.setPinned(
    new Map([
      ['ada', ['1', '2']],
      ['bo', []],
    ]),
  );
  demand.note('ada', ['2', '3'], now);
  expect(plain(demand, now + 1)).toEqual({ ada: ['2', '3', '1'] });
  expect(demand.countOf('ada')).toBe(3);
  expect(plain(demand, now + lookingForMs)).toEqual({ ada: ['1', '2'] });
  expect(demand.viewers(now + lookingForMs)).toEqual([]);
  demand.setPinned(new Map());
  expect(plain(demand, now + lookingForMs)).toEqual({});
});
