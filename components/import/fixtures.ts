import type { ImportEntry, ImportReport, ImportStatus } from '@/lib/watchlists/import-schema';

/** Reports for the styleguide and for tests. */

export function entry(
  id: string,
  status: ImportStatus = 'found',
  more: Partial<ImportEntry> = {},
): ImportEntry {
  const isSomebody = ['found', 'renamed', 'duplicate', 'listed', 'over-limit'].includes(status);
  const face = { id, handle: `creator_${id}`, name: `Creator ${id}`, avatarUrl: null };
  return { input: `creator_${id}`, status, face: isSomebody ? face : null, note: '', group: '', ...more };
}

const none = {
  found: 0,
  renamed: 0,
  duplicate: 0,
  listed: 0,
  suspended: 0,
  'not-found': 0,
  'over-limit': 0,
  pending: 0,
};

export function report(entries: ImportEntry[], more: Partial<ImportReport> = {}): ImportReport {
  const counts: Record<ImportStatus, number> = { ...none };
  for (const { status } of entries) counts[status] += 1;
  return {
    name: null,
    description: null,
    entries,
    unread: [],
    unreadCount: 0,
    counts,
    toAsk: counts.pending,
    callsToMake: Math.ceil(counts.pending / 100),
    isComplete: counts.pending === 0,
    pause: null,
    room: 500,
    ...more,
  };
}

const many = (count: number, from: number, status?: ImportStatus) =>
  Array.from({ length: count }, (_, index) => entry(String(from + index), status));

/** A little of everything, as a list of partners pasted from a mail might give. */
export const mixedReport = report(
  [
    entry('1', 'found', {
      face: { id: '1', handle: 'harbourdesk', name: 'Harbour Desk', avatarUrl: null },
      note: 'Runs the morning show; ask for Ines',
      group: 'press',
    }),
    entry('2', 'found', {
      face: { id: '2', handle: 'sawtalmalaab', name: 'صوت الملاعب', avatarUrl: null },
    }),
    ...many(6, 3),
    entry('20', 'renamed', { input: 'old_name' }),
    entry('21', 'not-found', { input: 'nobody_here' }),
    entry('22', 'suspended', { input: 'loud_and_gone' }),
    ...many(3, 30, 'listed'),
    entry('3', 'duplicate', { input: 'https://x.com/creator_3' }),
  ],
  {
    unread: [
      { input: 'ada-lovelace', reason: 'A handle has letters, digits and underscores only.' },
      {
        input: '/w/s/…',
        reason: 'This is a secret link. Open it first, then paste the address it leads to.',
      },
    ],
    unreadCount: 2,
  },
);

/** More than anything takes. */
export const fullReport = report([...many(500, 1_000), ...many(40, 2_000, 'over-limit')]);

export const unknownReport = report([...many(12, 1), ...many(488, 100, 'pending')]);
export const halfReport = report([...many(250, 1), ...many(250, 400, 'pending')]);
