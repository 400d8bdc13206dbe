import 'server-only';
import { z } from 'zod';
import type { ProblemCode } from '@/lib/errors';
import { maxBodyBytes } from '@/lib/http/read-body';
import { sharedRoles } from '@/lib/watchlists/roles';

/**
 * Who may ask. `reader`: a session or any personal access token; `writer`: a session of our own pages or a
 * token that may write; `person`: a session alone.
 */
export type Access = 'anybody' | 'reader' | 'writer' | 'person';

export type Method = 'get' | 'post' | 'patch' | 'delete';

export type Query = { name: string; says: string; schema: z.core.$ZodType; isRequired?: boolean };

export type Body = { schema: z.core.$ZodType; types?: readonly string[]; mostBytes: number };

export type Answer = {
  status: number;
  says: string;
  /** Absent: no body, or one that is no JSON. */
  schema?: z.core.$ZodType;
  type?: string;
  headers?: Record<string, string>;
};

/** One thing that the API does: what its documents are made from, and what its answers are held to. */
export type Operation = {
  method: Method;
  /** With parameters as `{slug}`. */
  path: string;
  group: Group;
  summary: string;
  /** More, in whole sentences. */
  notes?: string;
  access: Access;
  query?: readonly Query[];
  body?: Body;
  answers: readonly Answer[];
  /** Beside those that every operation of this access has. */
  problems?: readonly ProblemCode[];
};

export const groups = ['Boards', 'Watchlists', 'Sharing', 'Tokens', 'Account', 'Service'] as const;
export type Group = (typeof groups)[number];

export const kilobyte = 1_024;

/** A JSON answer. */
export const json = (status: number, says: string, schema: z.core.$ZodType): Answer => ({
  status,
  says,
  schema,
});
/** 204. */
export const nothing = (says: string): Answer => ({ status: 204, says });
/** A JSON body within the limit of most routes, or another. */
export const jsonBody = (schema: z.core.$ZodType, mostBytes = maxBodyBytes): Body => ({ schema, mostBytes });

const text = z.string();

/** What the parameters within paths are. */
export const pathParameters: Record<string, { says: string; schema: z.core.$ZodType }> = {
  slug: { says: 'The list’s address, as in `/w/<slug>`.', schema: text },
  userId: { says: 'A person’s id at X.', schema: z.string().regex(/^[0-9]{1,19}$/) },
  role: { says: 'Which of the two links.', schema: z.enum(sharedRoles) },
  id: { says: 'The id.', schema: text },
  ref: { says: 'Which session, by the reference that the list of them gives.', schema: text },
};

/** `GET /api/watchlists/{slug}/changes` as a function would be called: `getWatchlistsSlugChanges`. */
export const operationIdOf = ({ method, path }: Pick<Operation, 'method' | 'path'>) =>
  `${method}${path
    .replace('/api', '')
    .split(/[^a-zA-Z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('')}`;

/** Codes that every operation of this access can answer. */
function commonProblems({ access, method }: Pick<Operation, 'access' | 'method'>): ProblemCode[] {
  if (access === 'anybody') return ['too-many-requests'];
  const codes: ProblemCode[] = ['signed-out', 'too-many-requests', 'busy', 'store-unavailable'];
  if (method !== 'get') codes.push('foreign-origin');
  if (access === 'writer') codes.push('read-only-token');
  if (access === 'person') codes.push('not-permitted');
  return codes;
}

/** What whatever has to be looked up at X may be refused with: by X, on the way to it, or for want of leave to ask. */
export const atX = [
  'rate-limited',
  'too-many-per-second',
  'usage-capped',
  'daily-reads-spent',
  'credits-depleted',
  'spend-cap-reached',
  'no-connection',
  'client-not-enrolled',
  'client-forbidden',
  'forbidden',
  'unauthorized',
  'unknown-problem',
  'x-unreachable',
  'x-unreadable',
  'x-unavailable',
  'x-timeout',
] as const satisfies readonly ProblemCode[];

/** All codes of an operation, each once. */
export const problemsOf = (operation: Operation): ProblemCode[] => [
  ...new Set([...commonProblems(operation), ...(operation.problems ?? [])]),
];

export const nameOf = ({ method, path }: Pick<Operation, 'method' | 'path'>) =>
  `${method.toUpperCase()} ${path}`;
