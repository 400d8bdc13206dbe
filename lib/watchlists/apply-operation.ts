import { CodedError } from '@/lib/errors';
import { mostListCreators } from '@/lib/watchlists/list-limits';
import type { Applied, ListCreator, ListOperation, ListValue, NewCreator } from '@/lib/watchlists/list-value';

type Of<Kind extends ListOperation['kind']> = Extract<ListOperation, { kind: Kind }>;

const indexOf = (creators: readonly ListCreator[], id: string) =>
  creators.findIndex((creator) => creator.id === id);

/** The creator before this one, null for the first. */
const beforeOf = (creators: readonly ListCreator[], index: number) => creators[index - 1]?.id ?? null;

function insert(creators: ListCreator[], { after, ...creator }: NewCreator): void {
  const entry = {
    id: creator.id,
    handle: creator.handle ?? null,
    note: creator.note ?? '',
    group: creator.group ?? '',
  };
  const anchor = after === undefined || after === null ? -1 : indexOf(creators, after);
  if (after === null) creators.unshift(entry);
  else if (anchor === -1) creators.push(entry);
  else creators.splice(anchor + 1, 0, entry);
}

function add(value: ListValue, { creators }: Of<'add'>): Applied | null {
  const known = new Set(value.creators.map(({ id }) => id));
  const fresh = [
    ...new Map(creators.filter(({ id }) => !known.has(id)).map((each) => [each.id, each])).values(),
  ];
  if (fresh.length === 0) return null;
  const room = mostListCreators - value.creators.length;
  if (fresh.length > room) {
    const left = room > 0 ? `${room} more would fit` : 'it is full';
    throw new CodedError(
      'limit-reached',
      `A watchlist holds ${mostListCreators} creators and this one has ${value.creators.length}: ${left}, ${fresh.length} were to be added.`,
    );
  }
  const all = [...value.creators];
  for (const creator of fresh) insert(all, creator);
  return {
    value: { ...value, creators: all },
    inverse: { kind: 'remove', ids: fresh.map(({ id }) => id) },
    touched: fresh.map(({ id }) => `creator/${id}`),
  };
}

function remove(value: ListValue, { ids }: Of<'remove'>): Applied | null {
  const leaving = new Set(ids);
  const gone = value.creators.flatMap((creator, index) =>
    leaving.has(creator.id) ? [{ ...creator, after: beforeOf(value.creators, index) }] : [],
  );
  if (gone.length === 0) return null;
  return {
    value: { ...value, creators: value.creators.filter(({ id }) => !leaving.has(id)) },
    inverse: { kind: 'add', creators: gone },
    touched: gone.map(({ id }) => `creator/${id}`),
  };
}

/** @throws CodedError `bad-request` */
function placeOf(value: ListValue, id: string): number {
  const index = indexOf(value.creators, id);
  if (index === -1) throw new CodedError('bad-request', `The creator ${id} is not on this list.`);
  return index;
}

function move(value: ListValue, { id, after }: Of<'move'>): Applied | null {
  const index = placeOf(value, id);
  const before = beforeOf(value.creators, index);
  if (after === before || after === id) return null;
  const all = [...value.creators];
  const [moved] = all.splice(index, 1);
  if (!moved) return null;
  insert(all, { ...moved, after });
  return {
    value: { ...value, creators: all },
    inverse: { kind: 'move', id, after: before },
    touched: [`place/${id}`],
  };
}

function annotate(value: ListValue, id: string, field: 'note' | 'group', text: string): Applied | null {
  const before = value.creators[placeOf(value, id)]?.[field] ?? '';
  if (before === text) return null;
  const creators = value.creators.map((creator) =>
    creator.id === id ? { ...creator, [field]: text } : creator,
  );
  const inverse: ListOperation =
    field === 'note' ? { kind: 'note', id, note: before } : { kind: 'group', id, group: before };
  return { value: { ...value, creators }, inverse, touched: [`creator/${id}/${field}`] };
}

/**
 * The list after an operation, with what takes it back; null when it is so already.
 * @throws CodedError `limit-reached`; `bad-request` for a creator who is not on the list
 */
export function applyOperation(value: ListValue, operation: ListOperation): Applied | null {
  switch (operation.kind) {
    case 'add':
      return add(value, operation);
    case 'remove':
      return remove(value, operation);
    case 'move':
      return move(value, operation);
    case 'note':
      return annotate(value, operation.id, 'note', operation.note);
    case 'group':
      return annotate(value, operation.id, 'group', operation.group);
    case 'rename':
      if (operation.name === value.name) return null;
      return {
        value: { ...value, name: operation.name },
        inverse: { kind: 'rename', name: value.name },
        touched: ['name'],
      };
    case 'describe':
      if (operation.description === value.description) return null;
      return {
        value: { ...value, description: operation.description },
        inverse: { kind: 'describe', description: value.description },
        touched: ['description'],
      };
    case 'archive':
      if (operation.isArchived === value.isArchived) return null;
      return {
        value: { ...value, isArchived: operation.isArchived },
        inverse: { kind: 'archive', isArchived: value.isArchived },
        touched: ['archived'],
      };
  }
}
