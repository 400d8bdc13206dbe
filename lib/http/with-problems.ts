import 'server-only';
import { CodedError } from '@/lib/errors';
import { noStore, problemOf, problemResponse } from '@/lib/http/problem';

/**
 * What may be written about a bug: its name and where it was thrown. Messages stay out, for they can
 * quote what they choke on (tokens, codes, cookies).
 */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 6)].join('\n');
}

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
      console.error('[http] a handler failed:', describe(error));
      return problemResponse('internal');
    }
  };
}
