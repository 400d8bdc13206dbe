import 'server-only';
import { boardOperations } from '@/lib/api-docs/board-operations';
import { listOperations } from '@/lib/api-docs/list-operations';
import type { Operation } from '@/lib/api-docs/operation';
import { ownOperations } from '@/lib/api-docs/own-operations';
import { sharingOperations } from '@/lib/api-docs/sharing-operations';

/** Everything below /api that programs may use. A route that is not here fails the test of this table. */
export const operations: readonly Operation[] = [
  ...boardOperations,
  ...listOperations,
  ...sharingOperations,
  ...ownOperations,
];

/** Routes that are no part of the API, and why. */
export const notForPrograms: Record<string, string> = {
  '/api/auth/{...nextauth}': 'signing in and out, by forms of our own pages',
  '/api/metrics': 'for the operator’s monitoring, by a token of its own',
  '/api/own-origin': 'the proxy’s own redirect to our origin',
};
