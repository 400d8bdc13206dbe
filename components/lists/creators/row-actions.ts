import type { List } from '@/lib/watchlists/list-schema';
import { faceName } from '../face-name';
import type { ListEdits } from '../use-list-edits';

export type ListCreator = List['creators'][number];

export type RowActions = {
  /** The list's version now, to be held on to while somebody writes. */
  version: number;
  isFirst: (id: string) => boolean;
  isLast: (id: string) => boolean;
  /** By one place, or to an end. */
  move: (creator: ListCreator, to: 'up' | 'down' | 'top' | 'end') => void;
  /** Behind somebody, or first. */
  place: (creator: ListCreator, after: string | null) => void;
  remove: (creator: ListCreator) => void;
  write: (creator: ListCreator, field: 'note' | 'group', text: string, version: number) => void;
};

/** Behind whom a creator stands after a move; null: in the first place. */
export function placeAfter(
  ids: readonly string[],
  id: string,
  to: 'up' | 'down' | 'top' | 'end',
): string | null {
  const index = ids.indexOf(id);
  switch (to) {
    case 'up':
      return ids[index - 2] ?? null;
    case 'down':
      return ids[index + 1] ?? ids[index - 1] ?? null;
    case 'top':
      return null;
    case 'end':
      return ids.findLast((each) => each !== id) ?? null;
  }
}

/** What can be done with one creator on a list, each as one change. */
export function rowActions(list: List, { edit }: ListEdits): RowActions {
  const { version } = list;
  const ids = list.creators.map(({ id }) => id);
  const place = (creator: ListCreator, after: string | null) =>
    edit({
      operation: { kind: 'move', id: creator.id, after },
      version,
      said: `${faceName(creator)} moved`,
    });
  return {
    version,
    isFirst: (id) => ids[0] === id,
    isLast: (id) => ids.at(-1) === id,
    move: (creator, to) => place(creator, placeAfter(ids, creator.id, to)),
    place,
    remove: (creator) =>
      edit({
        operation: { kind: 'remove', ids: [creator.id] },
        version,
        said: `${faceName(creator)} removed`,
      }),
    write: (creator, field, text, seen) =>
      edit({
        operation:
          field === 'note'
            ? { kind: 'note', id: creator.id, note: text }
            : { kind: 'group', id: creator.id, group: text },
        version: seen,
        said:
          text === ''
            ? `${field === 'note' ? 'Note' : 'Group'} taken away`
            : `${field === 'note' ? 'Note' : 'Group'} saved`,
      }),
  };
}
