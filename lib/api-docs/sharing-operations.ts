import 'server-only';
import { z } from 'zod';
import { atX, json, jsonBody, nothing, type Operation } from '@/lib/api-docs/operation';
import { handOverRequest, newLinkRequest, roleRequest, shareRequest } from '@/lib/watchlists/list-requests';
import { accessSchema, linkSchema } from '@/lib/watchlists/list-schema';

const members = '/api/watchlists/{slug}/members';
const links = '/api/watchlists/{slug}/links';
const shared = { group: 'Sharing', access: 'writer' } as const;
const bodied = ['bad-request', 'body-too-large'] as const;
const owned = ['not-found', 'not-permitted'] as const;

export const sharingOperations: readonly Operation[] = [
  {
    method: 'get',
    path: members,
    group: 'Sharing',
    summary: 'Who has the list; to its owner also which links there are',
    notes: 'For its owner and editors.',
    access: 'reader',
    answers: [json(200, 'People, the owner first.', accessSchema)],
    problems: [...owned],
  },
  {
    ...shared,
    method: 'post',
    path: members,
    summary: 'Shares the list with somebody by @handle or id, or changes what they may do',
    body: jsonBody(shareRequest),
    answers: [json(201, 'Who has it now.', accessSchema)],
    problems: [...bodied, ...owned, 'resource-not-found', 'limit-reached', ...atX],
  },
  {
    ...shared,
    method: 'patch',
    path: `${members}/{userId}`,
    summary: 'Changes what somebody may do',
    body: jsonBody(roleRequest),
    answers: [json(200, 'Who has it now.', accessSchema)],
    problems: [...bodied, ...owned, 'resource-not-found'],
  },
  {
    ...shared,
    method: 'delete',
    path: `${members}/{userId}`,
    summary: 'Takes the list away from somebody; with your own id you leave it',
    notes: 'Whoever still holds the secret of a link can come back by it: replace or revoke the link too.',
    answers: [nothing('Done; their open pages and streams end within 2 s.')],
    problems: [...owned, 'resource-not-found'],
  },
  {
    ...shared,
    method: 'post',
    path: '/api/watchlists/{slug}/owner',
    summary: 'Hands the list over to one of its members; you edit it from then on',
    body: jsonBody(handOverRequest),
    answers: [json(200, 'Who has it now.', accessSchema)],
    problems: [...bodied, ...owned, 'resource-not-found', 'limit-reached'],
  },
  {
    ...shared,
    method: 'post',
    path: links,
    summary: 'Makes the secret link of a role, in place of the one there was',
    notes:
      'The old one, and the access of all who came by it, ends at once. Only a hash of the secret is kept.',
    body: jsonBody(newLinkRequest),
    answers: [
      json(201, 'The link; `url` is told this once.', z.object({ link: linkSchema, url: z.string() })),
    ],
    problems: [...bodied, ...owned],
  },
  {
    ...shared,
    method: 'delete',
    path: `${links}/{role}`,
    summary: 'Revokes the secret link of a role, and the access of all who came by it',
    answers: [nothing('Done, everywhere within 2 s.')],
    problems: ['bad-request', ...owned, 'resource-not-found'],
  },
];
