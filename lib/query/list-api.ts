import * as z from 'zod/mini';
import { askApi } from '@/lib/query/ask-api';
import { fetchImport } from '@/lib/query/fetch-import';
import { listApi as of, listsApi as root } from '@/lib/query/list-paths';
import type { BoardView } from '@/lib/watchlists/board-views';
import type { ImportReport } from '@/lib/watchlists/import-schema';
import {
  accessSchema,
  editedSchema,
  type HistoryEntry,
  historyEntrySchema,
  type List,
  type ListAccess,
  type ListSummary,
  linkSchema,
  listSchema,
  listSummarySchema,
  type Overlay,
  overlaySchema,
} from '@/lib/watchlists/list-schema';
import type { ListOperation, NewCreator } from '@/lib/watchlists/list-value';
import type { SharedRole } from '@/lib/watchlists/roles';

/** Our API of saved watchlists, as pages ask it. Every function throws Refusal. */

export type Edited = z.infer<typeof editedSchema>;
export type { SharedRole };
export type MadeLink = { link: z.infer<typeof linkSchema>; url: string };

const oneList = z.object({ list: listSchema });
const nothing = z.null();

export async function fetchLists(signal?: AbortSignal): Promise<ListSummary[]> {
  return (await askApi(root, { schema: z.object({ lists: z.array(listSummarySchema) }), signal })).lists;
}

export async function fetchList(slug: string, signal?: AbortSignal): Promise<List> {
  return (await askApi(of(slug), { schema: oneList, signal })).list;
}

export const fetchAccess = (slug: string, signal?: AbortSignal): Promise<ListAccess> =>
  askApi(of(slug, '/members'), { schema: accessSchema, signal });

export async function fetchHistory(slug: string, before?: number): Promise<HistoryEntry[]> {
  const schema = z.object({ changes: z.array(historyEntrySchema) });
  const more = before === undefined ? '' : `?before=${before}`;
  return (await askApi(of(slug, `/changes${more}`), { schema })).changes;
}

type NewList = { name: string; description?: string; creators?: readonly NewCreator[] };

export async function createList(body: NewList): Promise<List> {
  return (await askApi(root, { schema: oneList, method: 'POST', body })).list;
}

export async function copyList(slug: string, name?: string): Promise<List> {
  const body = name === undefined ? {} : { name };
  return (await askApi(of(slug, '/copy'), { schema: oneList, method: 'POST', body })).list;
}

export const editList = (
  slug: string,
  body: { version: number; operation: ListOperation },
): Promise<Edited> => askApi(of(slug, '/operations'), { schema: editedSchema, method: 'POST', body });

export const undoEdit = (slug: string, version: number): Promise<Edited> =>
  askApi(of(slug, '/undo'), { schema: editedSchema, method: 'POST', body: { version } });

export const undoDeletion = (slug: string): Promise<Edited> =>
  askApi(of(slug, '/undo'), { schema: editedSchema, method: 'POST', body: { deletion: true } });

export const deleteList = (slug: string): Promise<{ until: number }> =>
  askApi(of(slug), { schema: z.object({ until: z.number() }), method: 'DELETE' });

export type OverlayPatch = {
  pins?: readonly string[];
  hidden?: readonly string[];
  defaultView?: BoardView | null;
  isPinned?: boolean;
};

export async function personalise(slug: string, body: OverlayPatch): Promise<Overlay> {
  const schema = z.object({ overlay: overlaySchema });
  return (await askApi(of(slug, '/overlay'), { schema, method: 'PATCH', body })).overlay;
}

export const shareWith = (slug: string, handle: string, role: SharedRole): Promise<ListAccess> =>
  askApi(of(slug, '/members'), { schema: accessSchema, method: 'POST', body: { handle, role } });

export const changeRole = (slug: string, userId: string, role: SharedRole): Promise<ListAccess> =>
  askApi(of(slug, `/members/${userId}`), { schema: accessSchema, method: 'PATCH', body: { role } });

export const removeMember = (slug: string, userId: string): Promise<null> =>
  askApi(of(slug, `/members/${userId}`), { schema: nothing, method: 'DELETE' });

export const handOver = (slug: string, userId: string): Promise<ListAccess> =>
  askApi(of(slug, '/owner'), { schema: accessSchema, method: 'POST', body: { userId } });

export const makeLink = (slug: string, role: SharedRole, expiresInDays: number | null): Promise<MadeLink> =>
  askApi(of(slug, '/links'), {
    schema: z.object({ link: linkSchema, url: z.string() }),
    method: 'POST',
    body: { role, expiresInDays },
  });

export const revokeLink = (slug: string, role: SharedRole): Promise<null> =>
  askApi(of(slug, `/links/${role}`), { schema: nothing, method: 'DELETE' });

/** What adding this text to a list would do; asks X for the next hundred it does not know. */
export const dryRun = (text: string, slug: string): Promise<ImportReport> =>
  fetchImport({ text, slug, mayAsk: true });
