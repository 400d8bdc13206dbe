import { expect, it } from 'vitest';
import type { Collector } from '@/lib/collector/collector';
import { Demand } from '@/lib/collector/demand';
import type { Lookup } from '@/lib/collector/lookup';
import { resolveLately } from '@/lib/collector/remembered-names';
import type { ResolvedKey } from '@/lib/people/resolve';

const nothing: Lookup = { has: () => false, add: async () => {}, refusal: () => null };
const collector = (): Collector => ({
  demand: new Demand(),
  creators: nothing,
  spaces: nothing,
  handles: nothing,
  people: nothing,
  askedAt: new Map(),
  followedAt: new Map(),
  creatorOf: new Map(),
  snapshots: new Map(),
});
const person = { id: '1', handle: 'ada', name: 'Ada' };
const ada: ResolvedKey = { key: 'ada', id: '1', person, problem: null, isDue: false };

/** How often the store is asked when the same address comes at these moments. */
async function readsAt(moments: number[], name: ResolvedKey): Promise<number> {
  const c = collector();
  let reads = 0;
  for (const now of moments) {
    await resolveLately(c, ['ada'], now, async () => {
      reads += 1;
      return [name];
    });
  }
  return reads;
}

it.each<[string, number[], ResolvedKey, number]>([
  ['known ones once in two seconds', [0, 500, 1_999, 2_000, 2_100], ada, 2],
  ['one that X is to be asked about each time', [0, 500], { ...ada, isDue: true }, 2],
  ['one without an id each time', [0, 500], { ...ada, id: null, person: null }, 2],
  [
    'one that X does not know as any other',
    [0, 500],
    { ...ada, id: null, person: null, problem: 'not-on-x' },
    1,
  ],
  ['again when the clock was put back', [5_000, 0], ada, 2],
])('reads %s', async (_, moments, name, reads) => {
  expect(await readsAt(moments, name)).toBe(reads);
});
