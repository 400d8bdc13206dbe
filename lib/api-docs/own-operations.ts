import 'server-only';
import { z } from 'zod';
import { deletionRequest } from '@/lib/account/account-requests';
import { sessionSchema, tokenSchema } from '@/lib/account/account-schema';
import { json, jsonBody, nothing, type Operation } from '@/lib/api-docs/operation';
import { newTokenRequest } from '@/lib/watchlists/list-requests';

const status = z.looseObject({ status: z.string() });

/** What concerns the caller alone, and the service itself. */
export const ownOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/tokens',
    group: 'Tokens',
    summary: 'Your personal access tokens, without their secrets',
    access: 'person',
    answers: [json(200, 'The tokens, the newest first.', z.object({ tokens: z.array(tokenSchema) }))],
  },
  {
    method: 'post',
    path: '/api/tokens',
    group: 'Tokens',
    summary: 'Makes a personal access token',
    access: 'person',
    body: jsonBody(newTokenRequest),
    answers: [
      json(
        201,
        'The token; `secret` is told this once.',
        z.object({ token: tokenSchema, secret: z.string() }),
      ),
    ],
    problems: ['bad-request', 'body-too-large', 'limit-reached'],
  },
  {
    method: 'delete',
    path: '/api/tokens/{id}',
    group: 'Tokens',
    summary: 'Revokes one of your tokens at once',
    access: 'person',
    answers: [nothing('Revoked.')],
    problems: ['not-found'],
  },
  {
    method: 'delete',
    path: '/api/account',
    group: 'Account',
    summary: 'Deletes your account and all that is kept on you',
    notes:
      'Everything is gone with the answer. X is asked once to revoke its tokens; `isForgottenByX` is false where it did not answer, and the connection is then to be ended in X’s settings. Each of your lists is named with whom it goes to, one of its members, or `null` to delete it; your handle confirms it.',
    access: 'person',
    body: jsonBody(deletionRequest),
    answers: [json(200, 'Gone; the session too.', z.object({ isForgottenByX: z.boolean() }))],
    problems: ['bad-request', 'body-too-large', 'limit-reached', 'resource-not-found'],
  },
  {
    method: 'get',
    path: '/api/account/data',
    group: 'Account',
    summary: 'Everything that is kept on you, as a file',
    notes: 'Instants are ISO 8601 here. Of secrets it says only that they are there.',
    access: 'person',
    answers: [json(200, 'The file.', z.looseObject({ exportedAt: z.string() }))],
  },
  {
    method: 'get',
    path: '/api/account/sessions',
    group: 'Account',
    summary: 'Where you are signed in',
    access: 'person',
    answers: [json(200, 'This session first.', z.object({ sessions: z.array(sessionSchema) }))],
  },
  {
    method: 'delete',
    path: '/api/account/sessions',
    group: 'Account',
    summary: 'Signs you out everywhere but here',
    access: 'person',
    answers: [json(200, 'In how many places.', z.object({ ended: z.number() }))],
  },
  {
    method: 'delete',
    path: '/api/account/sessions/{ref}',
    group: 'Account',
    summary: 'Signs you out in one place',
    access: 'person',
    answers: [nothing('Done.')],
    problems: ['not-found'],
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    group: 'Service',
    summary: 'This API as an OpenAPI 3.1 document',
    access: 'anybody',
    answers: [json(200, 'The document.', z.looseObject({ openapi: z.literal('3.1.1') }))],
  },
  {
    method: 'get',
    path: '/api/health',
    group: 'Service',
    summary: 'Whether the server can serve, and what is degraded',
    access: 'anybody',
    answers: [json(200, 'It can.', status), json(503, 'It cannot.', status)],
  },
  {
    method: 'get',
    path: '/api/health/live',
    group: 'Service',
    summary: 'Whether the process answers at all',
    access: 'anybody',
    answers: [json(200, 'It does.', status)],
  },
  {
    method: 'get',
    path: '/api/health/ready',
    group: 'Service',
    summary: 'Whether requests should come here',
    access: 'anybody',
    answers: [json(200, 'They should.', status), json(503, 'They should not.', status)],
  },
];
