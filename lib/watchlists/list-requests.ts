import 'server-only';
import { z } from 'zod';
import { boardViews } from '@/lib/watchlists/board-views';
import { readName } from '@/lib/watchlists/creator-token';
import {
  mostDescriptionLength,
  mostGroupLength,
  mostListCreators,
  mostNameLength,
  mostNoteLength,
} from '@/lib/watchlists/list-limits';
import type { ListOperation } from '@/lib/watchlists/list-value';
import { lengthOf, plainText } from '@/lib/watchlists/plain-text';
import { sharedRoles } from '@/lib/watchlists/roles';

/** What our API takes. Every object is strict: a key that is not named is refused, not passed on. */

const text = (most: number, keepLines = false) =>
  z
    .string()
    .max(20_000, 'far too long')
    .meta({ maxLength: most })
    .transform((value) => plainText(value, keepLines))
    .refine((value) => lengthOf(value) <= most, `has at most ${most} characters`);

const name = text(mostNameLength).refine((value) => value !== '', 'may not be empty');
const description = text(mostDescriptionLength, true);
const note = text(mostNoteLength);
const group = text(mostGroupLength);
const role = z.enum(sharedRoles);
const version = z.int().min(0);
const expiresInDays = z.int().min(1).max(365).nullable();

/** Somebody's id at X, 1 to 2^63 - 1. */
export const userIdSchema = z
  .string()
  .meta({ pattern: '^[0-9]{1,19}$' })
  .refine((id) => /^[0-9]{1,19}$/.test(id) && 'key' in readName(id), 'is not an id of X');

/** A handle or an id, as a board's address holds it. */
const personKey = z
  .string()
  .max(100, 'is no handle')
  .transform((written, context) => {
    const read = readName(written.trim());
    if ('key' in read) return read.key;
    context.addIssue({ code: 'custom', message: read.reason });
    return z.NEVER;
  });

const newCreator = z.strictObject({
  id: userIdSchema,
  note: note.optional(),
  group: group.optional(),
  after: userIdSchema.nullable().optional(),
});

const ids = z.array(userIdSchema).max(mostListCreators, `at most ${mostListCreators}`);

const operation: z.ZodType<ListOperation> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), creators: z.array(newCreator).min(1) }),
  z.strictObject({ kind: z.literal('remove'), ids: ids.min(1) }),
  z.strictObject({ kind: z.literal('move'), id: userIdSchema, after: userIdSchema.nullable() }),
  z.strictObject({ kind: z.literal('note'), id: userIdSchema, note }),
  z.strictObject({ kind: z.literal('group'), id: userIdSchema, group }),
  z.strictObject({ kind: z.literal('rename'), name }),
  z.strictObject({ kind: z.literal('describe'), description }),
  z.strictObject({ kind: z.literal('archive'), isArchived: z.boolean() }),
]);

export const newListRequest = z.strictObject({
  name,
  description: description.default(''),
  creators: z.array(newCreator).default([]),
});

/** `version`: the one of the list the edit was made on. */
export const editRequest = z.strictObject({ version, operation });

/** One of a list's own fields, as an edit. */
export const patchListRequest = z
  .strictObject({
    version,
    name: name.optional(),
    description: description.optional(),
    isArchived: z.boolean().optional(),
  })
  .transform((patch, context): { version: number; operation: ListOperation } => {
    const { version, name, description, isArchived } = patch;
    const operations: ListOperation[] = [];
    if (name !== undefined) operations.push({ kind: 'rename', name });
    if (description !== undefined) operations.push({ kind: 'describe', description });
    if (isArchived !== undefined) operations.push({ kind: 'archive', isArchived });
    const [only] = operations;
    if (only && operations.length === 1) return { version, operation: only };
    context.addIssue({ code: 'custom', message: 'give one of name, description and isArchived' });
    return z.NEVER;
  });

/** `version`: of one's own change to take back; or the deletion of the list. */
export const undoRequest = z.union([
  z.strictObject({ version }),
  z.strictObject({ deletion: z.literal(true) }),
]);

export const shareRequest = z.strictObject({ handle: personKey, role });
export const roleRequest = z.strictObject({ role });
export const handOverRequest = z.strictObject({ userId: userIdSchema });
export const newLinkRequest = z.strictObject({ role, expiresInDays: expiresInDays.default(null) });
export const copyRequest = z.strictObject({ name: name.optional() });

export const overlayRequest = z.strictObject({
  pins: ids.optional(),
  hidden: ids.optional(),
  defaultView: z.enum(boardViews).nullable().optional(),
  isPinned: z.boolean().optional(),
  /** They look at the list now. */
  isOpened: z.literal(true).optional(),
});

export const newTokenRequest = z.strictObject({
  name,
  scope: z.enum(['read', 'write']),
  expiresInDays,
});
