import type { ImportEntry, ImportReport, ImportStatus } from '@/lib/watchlists/import-schema';

/** What is told of one kind: `count` may be more than there are `entries` to name. */
export type ReportGroup = { status: ImportStatus; count: number; entries: ImportEntry[] };

export type Sorted = {
  /** Whom one press adds, in their order. */
  adding: ImportEntry[];
  groups: ReportGroup[];
};

/** What is there already, and how many more fit. */
export type Place = {
  present: readonly string[];
  room: number;
  /** What the last press does, where it is not to add them to something. */
  action?: (count: number) => string;
};

/** What will be added first, then what needs a look, then what needs none. */
const order: ImportStatus[] = [
  'found',
  'renamed',
  'not-found',
  'suspended',
  'over-limit',
  'pending',
  'listed',
  'duplicate',
];

/**
 * A report as it counts for the place it is added to. The server judges a new list; what is here already,
 * and what no longer fits, is judged by what the page holds.
 */
export function sortReport({ entries, counts }: ImportReport, { present, room }: Place): Sorted {
  const here = new Set(present);
  const adding: ImportEntry[] = [];
  const byStatus = new Map<ImportStatus, ImportEntry[]>(order.map((status) => [status, []]));
  const named = new Map<ImportStatus, number>();
  const judge = ({ status, face }: ImportEntry): ImportStatus => {
    if (status !== 'found' && status !== 'renamed') return status;
    if (face && here.has(face.id)) return 'listed';
    return adding.length < room ? status : 'over-limit';
  };
  for (const entry of entries) {
    named.set(entry.status, (named.get(entry.status) ?? 0) + 1);
    const status = judge(entry);
    if (status === 'found' || status === 'renamed') adding.push(entry);
    byStatus.get(status)?.push(entry);
  }
  const groups = order.map((status) => {
    const own = byStatus.get(status) ?? [];
    // Of some the server tells only how many there are.
    const unnamed = (counts[status] ?? 0) - (named.get(status) ?? 0);
    return { status, entries: own, count: own.length + Math.max(0, unnamed) };
  });
  return { adding, groups: groups.filter(({ count }) => count > 0) };
}
