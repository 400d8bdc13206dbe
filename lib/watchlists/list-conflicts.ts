import type { ListOperation, ListValue, Touched } from '@/lib/watchlists/list-value';

/** A change as far as others' edits must heed it. */
export type PastChange = {
  version: number;
  actorId: string;
  at: number;
  touched: readonly Touched[];
  undid: number | null;
};

const isWithin = (part: Touched, whole: Touched) => part === whole || part.startsWith(`${whole}/`);

/** Whether two changes concern the same thing; a creator's note is part of the creator. */
export const meets = (a: Touched, b: Touched) => isWithin(a, b) || isWithin(b, a);

/**
 * What an operation means to touch, also where it would fail or change nothing on the list as it is.
 * Adding whom somebody else has added meanwhile, and removing whom somebody has removed, is agreement.
 */
export function aimedAt(operation: ListOperation): Touched[] {
  switch (operation.kind) {
    case 'move':
      return [`creator/${operation.id}`, `place/${operation.id}`];
    case 'note':
    case 'group':
      return [`creator/${operation.id}/${operation.kind}`];
    default:
      return [];
  }
}

export const conflictFields = [
  'name',
  'description',
  'archived',
  'note',
  'group',
  'place',
  'creator',
] as const;

/** What somebody else has made of one thing since an edit was begun. */
export type Conflict = {
  field: (typeof conflictFields)[number];
  creatorId: string | null;
  /** As it is now; null: no longer on the list. For `creator` and `place` the creator before it, '' for the first. */
  now: string | null;
  by: string;
  at: number;
};

function valueNow(value: ListValue, field: Conflict['field'], creatorId: string | null): string | null {
  if (field === 'name' || field === 'description') return value[field];
  if (field === 'archived') return String(value.isArchived);
  const index = value.creators.findIndex(({ id }) => id === creatorId);
  const creator = value.creators[index];
  if (!creator) return null;
  return field === 'note' || field === 'group' ? creator[field] : (value.creators[index - 1]?.id ?? '');
}

function describe(value: ListValue, touched: Touched, change: PastChange): Conflict {
  const [first = '', creatorId = null, part = ''] = touched.split('/');
  const field = conflictFields.find((name) => name === (part || first)) ?? 'creator';
  const { actorId: by, at } = change;
  return { field, creatorId, now: valueNow(value, field, creatorId), by, at };
}

/**
 * Where an edit made on `baseVersion` meets what others have changed since: nothing is overwritten unseen.
 * One's own changes do not count, and neither do different creators or different fields of one.
 * @param changes those after the base, oldest first
 */
export function conflictsOf(
  value: ListValue,
  edit: { touched: readonly Touched[]; actorId: string; baseVersion: number },
  changes: readonly PastChange[],
): Conflict[] {
  const found = new Map<string, Conflict>();
  for (const change of changes) {
    if (change.version <= edit.baseVersion || change.actorId === edit.actorId) continue;
    for (const theirs of change.touched) {
      if (!edit.touched.some((ours) => meets(ours, theirs))) continue;
      // The newest word on each thing.
      found.set(theirs, describe(value, theirs, change));
    }
  }
  return [...found.values()];
}

/** Whether anything after this change touched the same: then it cannot be taken back alone. */
export function isTouchedSince(change: PastChange, later: readonly PastChange[]): boolean {
  return later
    .filter(({ version }) => version > change.version)
    .some(({ touched }) => touched.some((theirs) => change.touched.some((ours) => meets(ours, theirs))));
}
