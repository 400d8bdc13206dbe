import 'server-only';
import { z } from 'zod';
import { atX, json, type Operation, type Query } from '@/lib/api-docs/operation';
import { xAnswer } from '@/lib/api-docs/x-shapes';
import { boardSchema } from '@/lib/spaces/board-schema';
import { foundSpacesSchema } from '@/lib/spaces/found-spaces';
import { personReadingSchema } from '@/lib/spaces/person-schema';
import { mostBoards, mostStreamCreators } from '@/lib/spaces/stream-events';

const creators: Query = {
  name: 'creators',
  says: 'Up to 200 handles and ids, separated by commas; or `list`.',
  schema: z.string(),
};
const list: Query = {
  name: 'list',
  says: 'The slug of a saved watchlist, in place of `creators`.',
  schema: z.string(),
};
const names = (name: string, says: string): Query => ({ name, says, schema: z.string() });

export const boardOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/spaces',
    group: 'Boards',
    summary: 'A board: who of these creators is on air, who is next, and how old that is',
    notes:
      'Creators who could not be checked say so; unknown is never shown as offline. Ages travel in headers, so that `ETag` and `If-None-Match` answer 304 while nothing but ages changed.',
    access: 'reader',
    query: [creators, list],
    answers: [
      {
        ...json(200, 'The board.', boardSchema),
        headers: {
          etag: 'Names this content.',
          'x-checked-at':
            'When each creator was checked, in their order, as runs of `<epoch ms>*<count>`; 0 for never.',
          'x-server-now': 'The server’s clock, epoch ms.',
          'x-board-version': 'From which version on a stream has what is newer (`since`).',
        },
      },
      { status: 304, says: 'As the `If-None-Match` that was sent.' },
    ],
    problems: ['bad-request', 'not-found'],
  },
  {
    method: 'get',
    path: '/api/spaces/stream',
    group: 'Boards',
    summary: 'Boards as they change, as server-sent events',
    notes: `Up to ${mostBoards} boards with ${mostStreamCreators} creators between them: \`creators\` and \`list\` may be repeated, each is one board, numbered in their order. The events are described under “The stream”.`,
    access: 'reader',
    query: [
      creators,
      list,
      {
        name: 'since',
        says: 'The version one holds; what is newer follows.',
        schema: z.string().regex(/^\d{1,15}$/),
      },
    ],
    answers: [{ status: 200, says: 'Events, until one side closes.', type: 'text/event-stream' }],
    problems: ['bad-request', 'not-found', 'too-many-creators', 'too-many-streams'],
  },
  {
    method: 'get',
    path: '/api/spaces/search',
    group: 'Boards',
    summary: 'Spaces that are live or to come, by words in their titles',
    access: 'reader',
    query: [
      {
        name: 'q',
        says: 'Words, 1 to 200 characters.',
        schema: z.string().min(1).max(200),
        isRequired: true,
      },
      { name: 'state', says: 'One kind alone.', schema: z.enum(['all', 'live', 'scheduled']).default('all') },
    ],
    answers: [json(200, 'Up to 100 Spaces, and the people in them by id.', foundSpacesSchema)],
    problems: ['bad-request', ...atX],
  },
  {
    method: 'get',
    path: '/api/spaces/{id}/calendar',
    group: 'Boards',
    summary: 'A Space as a file for calendars',
    access: 'reader',
    answers: [
      {
        status: 200,
        says: 'iCalendar; asked for again it is the same event by its newest times.',
        type: 'text/calendar',
      },
    ],
    problems: ['bad-request', 'not-found', ...atX],
  },
  {
    method: 'get',
    path: '/api/people/{id}',
    group: 'Boards',
    summary: 'All that X says of one person',
    access: 'reader',
    answers: [json(200, 'Found, or missing and why.', personReadingSchema)],
    problems: ['bad-request', ...atX],
  },
  {
    method: 'get',
    path: '/api/2/spaces/by/creator_ids',
    group: 'Boards',
    summary: 'Drop-in for X’s endpoint of the same path',
    notes:
      'X’s parameters, X’s shapes and X’s problems, from shared snapshots; SDKs of X work with `<origin>/api` as their base address and a personal access token as their bearer token. More than 100 ids are allowed; `meta.creators` tells each one’s age.',
    access: 'reader',
    query: [
      {
        name: 'user_ids',
        says: 'Ids of creators, separated by commas.',
        schema: z.string(),
        isRequired: true,
      },
      names('space.fields', 'As at X.'),
      names('expansions', 'As at X.'),
      names('user.fields', 'As at X.'),
      names('topic.fields', 'As at X.'),
    ],
    answers: [
      {
        ...json(200, 'As X answers.', xAnswer),
        headers: {
          'x-rate-limit-limit': 'Look-ups a window has.',
          'x-rate-limit-remaining': 'How many are left.',
          'x-rate-limit-reset': 'When it begins anew, epoch seconds.',
        },
      },
    ],
    problems: ['bad-request', ...atX],
  },
];
