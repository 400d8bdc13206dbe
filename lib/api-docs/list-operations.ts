import 'server-only';
import { z } from 'zod';
import { json, jsonBody, type Operation } from '@/lib/api-docs/operation';
import { maxImportBytes } from '@/lib/http/read-json';
import { importReportSchema } from '@/lib/watchlists/import-schema';
import { changesAtOnce } from '@/lib/watchlists/list-limits';
import {
  copyRequest,
  editRequest,
  newListRequest,
  overlayRequest,
  patchListRequest,
  undoRequest,
} from '@/lib/watchlists/list-requests';
import {
  editedSchema,
  historyEntrySchema,
  listSchema,
  listSummarySchema,
  overlaySchema,
} from '@/lib/watchlists/list-schema';

const one = z.object({ list: listSchema });

/** A file as an export gives it. */
const exported = z.object({
  name: z.string(),
  description: z.string(),
  creators: z.array(
    z.object({ id: z.string(), handle: z.string().nullable(), note: z.string(), group: z.string() }),
  ),
});

export const listOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/watchlists',
    group: 'Watchlists',
    summary: 'Your lists and those shared with you, the latest opened first',
    access: 'reader',
    answers: [
      json(200, 'The lists, without their creators.', z.object({ lists: z.array(listSummarySchema) })),
    ],
  },
  {
    method: 'post',
    path: '/api/watchlists',
    group: 'Watchlists',
    summary: 'Saves a list of your own, all of it or nothing',
    access: 'writer',
    body: jsonBody(newListRequest, maxImportBytes),
    answers: [json(201, 'The list.', one)],
    problems: ['bad-request', 'body-too-large', 'limit-reached'],
  },
  {
    method: 'get',
    path: '/api/watchlists/{slug}',
    group: 'Watchlists',
    summary: 'A list, its creators in order, and your own overlay',
    access: 'reader',
    answers: [json(200, 'The list.', one)],
    problems: ['not-found'],
  },
  {
    method: 'patch',
    path: '/api/watchlists/{slug}',
    group: 'Watchlists',
    summary: 'Changes one of name, description and whether it is archived',
    notes: '`version` is the one of the list you saw. Archiving is the owner’s.',
    access: 'writer',
    body: jsonBody(patchListRequest),
    answers: [json(200, 'The list as it is now, and until when the change can be undone.', editedSchema)],
    problems: ['bad-request', 'body-too-large', 'not-found', 'not-permitted', 'edit-conflict'],
  },
  {
    method: 'delete',
    path: '/api/watchlists/{slug}',
    group: 'Watchlists',
    summary: 'Deletes a list for everybody at once',
    access: 'writer',
    answers: [json(200, 'Until when its owner can bring it back.', z.object({ until: z.number() }))],
    problems: ['not-found', 'not-permitted'],
  },
  {
    method: 'post',
    path: '/api/watchlists/{slug}/operations',
    group: 'Watchlists',
    summary: 'One edit, made on the version you saw',
    notes:
      'Edits of different creators, or of different fields of one, merge. What somebody else changed since that version answers 409 `edit-conflict`, with what it is now, by whom and when: send it again on the new version to have it all the same.',
    access: 'writer',
    body: jsonBody(editRequest, maxImportBytes),
    answers: [json(200, 'The list as it is now, and until when the edit can be undone.', editedSchema)],
    problems: [
      'bad-request',
      'body-too-large',
      'not-found',
      'not-permitted',
      'edit-conflict',
      'limit-reached',
    ],
  },
  {
    method: 'post',
    path: '/api/watchlists/{slug}/undo',
    group: 'Watchlists',
    summary: 'Takes back your own change, or deletion, of a moment ago',
    access: 'writer',
    body: jsonBody(undoRequest),
    answers: [json(200, 'The list as it is now.', editedSchema)],
    problems: ['bad-request', 'body-too-large', 'not-found', 'not-permitted', 'too-late', 'limit-reached'],
  },
  {
    method: 'get',
    path: '/api/watchlists/{slug}/changes',
    group: 'Watchlists',
    summary: 'Who changed what and when, the newest first',
    access: 'reader',
    query: [
      {
        name: 'before',
        says: `Goes further back than this version; ${changesAtOnce} at once.`,
        schema: z.string().regex(/^\d{1,15}$/),
      },
    ],
    answers: [json(200, 'Changes.', z.object({ changes: z.array(historyEntrySchema) }))],
    problems: ['bad-request', 'not-found'],
  },
  {
    method: 'patch',
    path: '/api/watchlists/{slug}/overlay',
    group: 'Watchlists',
    summary: 'Changes what you make of the list for yourself; nobody else sees it',
    access: 'writer',
    body: jsonBody(overlayRequest),
    answers: [json(200, 'The overlay as it is now.', z.object({ overlay: overlaySchema }))],
    problems: ['bad-request', 'body-too-large', 'not-found'],
  },
  {
    method: 'post',
    path: '/api/watchlists/{slug}/copy',
    group: 'Watchlists',
    summary: 'Makes you a list of your own with the same content',
    access: 'writer',
    body: jsonBody(copyRequest),
    answers: [json(201, 'The copy.', one)],
    problems: ['bad-request', 'body-too-large', 'not-found', 'limit-reached'],
  },
  {
    method: 'get',
    path: '/api/watchlists/{slug}/export',
    group: 'Watchlists',
    summary: 'The list as a file, which an import takes back',
    notes: 'Cells of the CSV run in no spreadsheet: what could be a formula begins with an apostrophe.',
    access: 'reader',
    query: [{ name: 'format', says: 'Which kind.', schema: z.enum(['json', 'csv']).default('json') }],
    answers: [json(200, 'The file; `text/csv` where that was asked for.', exported)],
    problems: ['bad-request', 'not-found'],
  },
  {
    method: 'post',
    path: '/api/watchlists/import',
    group: 'Watchlists',
    summary: 'What an import of this text or file would do; nothing is saved',
    notes:
      'Asks X for at most 100 people and 100 Spaces and answers: send the same text again until `isComplete`. Then save entries of status `found` and `renamed` by one `POST /api/watchlists`, or one operation `add`.',
    access: 'writer',
    query: [
      { name: 'list', says: 'The slug of the list they are to be added to.', schema: z.string() },
      {
        name: 'ask',
        says: '0: X is asked for nothing; tells what it would cost.',
        schema: z.enum(['0', '1']).default('1'),
      },
    ],
    body: {
      schema: z.string(),
      types: ['text/plain', 'text/csv', 'application/json'],
      mostBytes: maxImportBytes,
    },
    answers: [json(200, 'The report.', importReportSchema)],
    problems: ['bad-request', 'body-too-large', 'not-found', 'not-permitted'],
  },
];
