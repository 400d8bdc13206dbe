import * as z from 'zod/mini';
import { boardViews } from '@/lib/watchlists/board-views';
import { conflictFields } from '@/lib/watchlists/list-conflicts';
import { sharedRoles } from '@/lib/watchlists/roles';

/** What our API says of saved watchlists; instants are epoch milliseconds. */

/** Somebody as far as known: on a list, or with access to one. */
export const faceSchema = z.object({
  id: z.string(),
  handle: z.nullable(z.string()),
  name: z.nullable(z.string()),
  avatarUrl: z.nullable(z.string()),
});

const shownRoleSchema = z.enum(['owner', ...sharedRoles]);
export const listViewSchema = z.enum(boardViews);

const shared = {
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  /** The viewer's own. */
  role: shownRoleSchema,
  owner: faceSchema,
  /** What an edit says it was made on. */
  version: z.number(),
  isArchived: z.boolean(),
  createdAt: z.number(),
  updatedAt: z.number(),
};

export const listSummarySchema = z.object({
  ...shared,
  creatorCount: z.number(),
  /** The first few creators. */
  faces: z.array(faceSchema),
  /** The viewer's own again: pinned to the top, and when they last opened it. */
  isPinned: z.boolean(),
  openedAt: z.nullable(z.number()),
});

const listCreatorSchema = z.object({
  ...faceSchema.shape,
  note: z.string(),
  group: z.string(),
});

/** The viewer's own view of a list; nobody else sees it. */
export const overlaySchema = z.object({
  pins: z.array(z.string()),
  hidden: z.array(z.string()),
  defaultView: z.nullable(listViewSchema),
  isPinned: z.boolean(),
  openedAt: z.nullable(z.number()),
});

export const listSchema = z.object({
  ...shared,
  creators: z.array(listCreatorSchema),
  overlay: overlaySchema,
});

/** The answer to every edit: the list as it is now, and until when the edit can be taken back. */
export const editedSchema = z.object({
  list: listSchema,
  undo: z.nullable(z.object({ version: z.number(), until: z.number() })),
});

export const conflictSchema = z.object({
  version: z.number(),
  conflicts: z.array(
    z.object({
      field: z.enum(conflictFields),
      creatorId: z.nullable(z.string()),
      now: z.nullable(z.string()),
      by: z.string(),
      at: z.number(),
    }),
  ),
});

export const memberSchema = z.object({
  ...faceSchema.shape,
  role: shownRoleSchema,
  /** How they came: named by the owner, by a link, or both; the owner by neither. */
  via: z.array(z.enum(['person', 'link'])),
  addedAt: z.nullable(z.number()),
  /** When their access ends by itself. */
  until: z.nullable(z.number()),
});

export const linkSchema = z.object({
  role: z.enum(sharedRoles),
  createdAt: z.number(),
  expiresAt: z.nullable(z.number()),
});

export const accessSchema = z.object({
  members: z.array(memberSchema),
  /** Told to the owner alone; the secrets to nobody. */
  links: z.array(linkSchema),
});

export const historyEntrySchema = z.object({
  version: z.number(),
  at: z.number(),
  by: faceSchema,
  kind: z.enum(['add', 'remove', 'move', 'note', 'group', 'rename', 'describe', 'archive']),
  /** Whom it concerned, if anybody. */
  creators: z.array(faceSchema),
  /** The new note, group, name or description. */
  text: z.nullable(z.string()),
  undid: z.nullable(z.number()),
});

export type Face = z.infer<typeof faceSchema>;
export type ListSummary = z.infer<typeof listSummarySchema>;
export type Overlay = z.infer<typeof overlaySchema>;
export type List = z.infer<typeof listSchema>;
export type Member = z.infer<typeof memberSchema>;
export type ListAccess = z.infer<typeof accessSchema>;
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
