/** One creator on a saved list. `handle`: as it was when added. `note` and `group` are '' for none. */
export type ListCreator = { id: string; handle: string | null; note: string; group: string };

/** What everybody who may see a list sees of it, in its order. */
export type ListValue = {
  name: string;
  description: string;
  isArchived: boolean;
  creators: readonly ListCreator[];
};

/** `after`: the creator it stands behind, null for the first place; absent, or gone meanwhile: at the end. */
export type NewCreator = Pick<ListCreator, 'id'> & Partial<ListCreator> & { after?: string | null };

/** What can be done to a list, one thing at a time. Each has an inverse of the same kind of thing. */
export type ListOperation =
  | { kind: 'add'; creators: readonly NewCreator[] }
  | { kind: 'remove'; ids: readonly string[] }
  | { kind: 'move'; id: string; after: string | null }
  | { kind: 'note'; id: string; note: string }
  | { kind: 'group'; id: string; group: string }
  | { kind: 'rename'; name: string }
  | { kind: 'describe'; description: string }
  | { kind: 'archive'; isArchived: boolean };

/** A part of a list that a change touched: `name`, `creator/12`, `creator/12/note`. */
export type Touched = string;

/** What an operation made of a list, and what takes it back. */
export type Applied = { value: ListValue; inverse: ListOperation; touched: readonly Touched[] };
