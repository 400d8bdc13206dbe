import 'server-only';
import { CodedError } from '@/lib/errors';
import { noStore, problemOf, problemResponse } from '@/lib/http/problem';
import { log } from '@/lib/logging/log';

/**
 * Wraps a route handler: a CodedError becomes its problem answer, anything else a logged 500
 * `internal`, and every answer is `private, no-store`.
 */
export function withProblems<Args extends unknown[]>(
  handler: (request: Request, ...args: Args) => Promise<Response> | Response,
): (request: Request, ...args: Args) => Promise<Response> {
  return async (request, ...args) => {
    try {
      const response = await handler(request, ...args);
      response.headers.set('cache-control', noStore);
      return response;
    } catch (error) {
      if (error instanceof CodedError) return problemOf(error);
      log('handler-failed', { error });
      return problemResponse('internal');
    }
  };
}
