import 'server-only';
import { CodedError } from '@/lib/errors';
import { noStore, problemOf, problemResponse } from '@/lib/http/problem';
import { isStoreTrouble } from '@/lib/http/store-trouble';
import { log } from '@/lib/logging/log';

/**
 * Wraps a route handler: a CodedError becomes its problem answer, trouble of the store a logged 503
 * `store-unavailable`, anything else a logged 500 `internal`, and every answer is `private, no-store`.
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
      if (isStoreTrouble(error)) {
        log('store-unreachable', { error });
        return problemResponse('store-unavailable');
      }
      log('handler-failed', { error });
      return problemResponse('internal');
    }
  };
}
