import { describe, expect, it } from 'vitest';
import { cardContent } from '@/lib/card/card-content';
import { cardSummary } from '@/lib/card/card-words';
import { testSnapshot, testSpace } from '@/lib/spaces/spaces-for-test';
import type { Snapshot, Space } from '@/lib/spaces/types';
import { hour, minute } from '@/lib/time';

const now = Date.UTC(2026, 10, 22, 12, 4);
const space = (id: string, creatorId: string, more: Partial<Space>) => testSpace(id, { creatorId, ...more });
const snapshot = (creatorId: string, spaces: Space[], checkedAt = now - 5_000): [string, Snapshot] => [
  creatorId,
  testSnapshot(creatorId, { checkedAt, spaces }),
];
const faces = ['1', '2', '3'].map((id) => ({ id, name: `Person ${id}`, handle: `p${id}` }));
const watchlist = { title: 'Launch partners', creators: 3, faces };
const later = { state: 'scheduled', scheduledStart: now + 3 * hour } as const;

describe('what a card says', () => {
  it('counts who is on air and names what is next', () => {
    const snapshots = new Map([
      snapshot('1', []),
      snapshot('2', [space('a', '2', {})]),
      snapshot('3', [space('b', '3', { ...later, title: 'Tomorrow’s world' })]),
    ]);
    const content = cardContent(watchlist, snapshots, now);
    expect(content).toMatchObject({ known: 3, live: 1, scheduled: 1, asOf: now - 5_000 });
    expect(content.faces.map(({ id, isLive }) => [id, isLive])).toEqual([
      ['2', true],
      ['1', false],
      ['3', false],
    ]);
    expect(cardSummary(content, now)).toBe(
      '1 live, 1 scheduled, 3 creators. Next: Tomorrow’s world, Sun 22 Nov, 15:04 UTC. As of Sun 22 Nov, 12:03 UTC.',
    );
  });

  it.each<[string, Map<string, Snapshot>, string]>([
    ['nobody is known', new Map(), '3 creators.'],
    [
      'what is known is old',
      new Map([snapshot('1', [space('a', '1', {})], now - 11 * minute)]),
      '3 creators.',
    ],
    [
      'one of three is known, who is silent',
      new Map([snapshot('1', [])]),
      '1 of 3 creators checked. As of Sun 22 Nov, 12:03 UTC.',
    ],
    [
      'all are known to be silent',
      new Map(['1', '2', '3'].map((id) => snapshot(id, []))),
      'Nobody live, 3 creators. As of Sun 22 Nov, 12:03 UTC.',
    ],
    [
      'what is next has no title',
      new Map([snapshot('3', [space('b', '3', later)])]),
      '1 scheduled, 1 of 3 creators checked. Next: @p3, Sun 22 Nov, 15:04 UTC. As of Sun 22 Nov, 12:03 UTC.',
    ],
    [
      'what was next is over or due',
      new Map([
        snapshot('1', [
          space('a', '1', { state: 'ended', endedAt: now - hour }),
          space('b', '1', { state: 'scheduled', goneSince: now, scheduledStart: now + hour }),
        ]),
      ]),
      '1 of 3 creators checked. As of Sun 22 Nov, 12:03 UTC.',
    ],
  ])('never takes silence for an answer: %s', (_what, snapshots, words) =>
    expect(cardSummary(cardContent(watchlist, snapshots, now), now)).toBe(words),
  );
});
