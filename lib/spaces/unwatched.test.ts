import { describe, expect, it } from 'vitest';
import { testSnapshot } from '@/lib/spaces/spaces-for-test';
import type { Snapshot, Span } from '@/lib/spaces/types';
import { unwatchedAfterMs, unwatchedSpans, unwatchedUntil } from '@/lib/spaces/unwatched';
import { day, hour, minute } from '@/lib/time';

const now = 1_763_747_000_000;

const snapshot = (more: Partial<Snapshot> = {}) =>
  testSnapshot('1', { checkedAt: now, watchedSince: now - 3 * hour, ...more });

describe('unwatchedUntil', () => {
  const earlier = { from: now - 9 * hour, to: now - 5 * hour };

  it.each<[string, Snapshot | null, Span[]]>([
    ['nothing for a creator never seen', null, []],
    ['nothing for one kept in the store but never checked', snapshot({ checkedAt: 0 }), []],
    ['nothing while checks follow each other', snapshot({ checkedAt: now - unwatchedAfterMs + 1 }), []],
    [
      'the time since the last check when that is long',
      snapshot({ checkedAt: now - unwatchedAfterMs }),
      [{ from: now - unwatchedAfterMs, to: now }],
    ],
    ['what it knew', snapshot({ unwatched: [earlier] }), [earlier]],
    [
      'both, earliest first',
      snapshot({ checkedAt: now - hour, unwatched: [earlier] }),
      [earlier, { from: now - hour, to: now }],
    ],
    [
      'nothing of the day before yesterday',
      snapshot({ unwatched: [{ from: now - 3 * day, to: now - 2 * day }] }),
      [],
    ],
  ])('tells %s', (_, previous, expected) => {
    expect(unwatchedUntil(previous, now)).toEqual(expected);
  });
});

describe('unwatchedSpans', () => {
  const at = (minutes: number) => now + minutes * minute;
  const since = (watchedSince: number, unwatched?: Span[]) =>
    snapshot({ watchedSince, ...(unwatched && { unwatched }) });

  it('tells nothing of a board without creators', () => {
    expect(unwatchedSpans([])).toEqual([]);
  });

  it('counts creators, each time of its own', () => {
    expect(
      unwatchedSpans([
        since(at(0), [{ from: at(60), to: at(120) }]),
        since(at(10), [{ from: at(90), to: at(150) }]),
      ]),
    ).toEqual([
      { from: 0, to: at(0), creators: 2 },
      { from: at(0), to: at(10), creators: 1 },
      { from: at(60), to: at(90), creators: 1 },
      { from: at(90), to: at(120), creators: 2 },
      { from: at(120), to: at(150), creators: 1 },
    ]);
  });

  it('joins what touches, and passes over moments between creators added together', () => {
    const gap = [{ from: at(60), to: at(120) }];
    const twice = [
      { from: at(60), to: at(90) },
      { from: at(90), to: at(120) },
    ];
    expect(unwatchedSpans([since(at(0), gap), since(at(0) + 900, twice)])).toEqual([
      { from: 0, to: at(0), creators: 2 },
      { from: at(60), to: at(120), creators: 2 },
    ]);
  });
});
