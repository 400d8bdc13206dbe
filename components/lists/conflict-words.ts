import type { EditConflict } from '@/lib/query/ask-api';
import type { List } from '@/lib/watchlists/list-schema';
import type { ListOperation } from '@/lib/watchlists/list-value';
import { faceName } from './face-name';
import type { Edit } from './use-list-edits';

type OneConflict = EditConflict['conflicts'][number];

export const fieldNames: Record<OneConflict['field'], string> = {
  name: 'Name',
  description: 'Description',
  archived: 'Archive',
  note: 'Note',
  group: 'Group',
  place: 'Place',
  creator: 'Creator',
};

/** What it is now, made by somebody else. */
export function theirsOf({ field, creatorId, now }: OneConflict, list: List): string {
  const creator = list.creators.find(({ id }) => id === creatorId);
  const name = creator ? faceName(creator) : 'This creator';
  if (now === null) return `${name} is no longer on the list.`;
  if (field === 'archived') return now === 'true' ? 'The list is archived.' : 'The list is not archived.';
  if (field === 'creator') return `${name} is on the list.`;
  if (field === 'place') {
    const before = list.creators.find(({ id }) => id === now);
    return before ? `${name} stands after ${faceName(before)}.` : `${name} stands first.`;
  }
  return now === '' ? 'Empty.' : now;
}

/** What the edit meant. */
export function mineOf(operation: ListOperation): string {
  switch (operation.kind) {
    case 'rename':
      return operation.name;
    case 'describe':
      return operation.description || 'Empty.';
    case 'note':
      return operation.note || 'Empty.';
    case 'group':
      return operation.group || 'Empty.';
    case 'archive':
      return operation.isArchived ? 'Archive the list.' : 'Bring the list back from the archive.';
    case 'remove':
      return operation.ids.length === 1 ? 'Remove this creator.' : `Remove ${operation.ids.length} creators.`;
    case 'add':
      return operation.creators.length === 1
        ? 'Add this creator.'
        : `Add ${operation.creators.length} creators.`;
    case 'move':
      return 'Another place in the order.';
  }
}

/** The same edit again, meant against what others made of it: a creator they took away comes back with it. */
export function insisted(
  { operation }: Pick<Edit, 'operation'>,
  { conflicts }: EditConflict,
  list: List,
): ListOperation {
  if (!('id' in operation)) return operation;
  const { id } = operation;
  const isAway = conflicts.some(({ creatorId, now }) => creatorId === id && now === null);
  if (!isAway || list.creators.some((creator) => creator.id === id)) return operation;
  if (operation.kind === 'move') return { kind: 'add', creators: [{ id, after: operation.after }] };
  const written = operation.kind === 'note' ? { note: operation.note } : { group: operation.group };
  return { kind: 'add', creators: [{ id, ...written }] };
}
