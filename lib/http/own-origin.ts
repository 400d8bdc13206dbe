import 'server-only';
import { env } from '@/lib/env';
import { CodedError } from '@/lib/errors';

/** Whether the request's `Origin` is exactly ours; absent and `null` are not. */
export function isOwnOrigin(headers: Headers, appOrigin: string): boolean {
  return headers.get('origin') === appOrigin;
}

/**
 * Refuses a request that another site could have caused. Every unsafe method calls it.
 * @throws CodedError `foreign-origin`
 */
export function assertOwnOrigin(request: Request, appOrigin = env().appOrigin): void {
  if (!isOwnOrigin(request.headers, appOrigin)) {
    throw new CodedError('foreign-origin', 'This request did not come from a page of this dashboard.');
  }
}
