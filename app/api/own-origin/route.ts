import { env } from '@/lib/env';
import { ownPathHeader, toOwnOrigin } from '@/lib/http/to-own-origin';
import { withProblems } from '@/lib/http/with-problems';

/**
 * The proxy sends here what was asked of another host. It cannot redirect by itself: Next makes the
 * proxy's own `Location` relative when it leads to the address the server listens on, and a browser
 * at http://localhost:3000 would be sent to where it already is, for ever.
 */
export const GET = withProblems((request) =>
  toOwnOrigin(request.headers.get(ownPathHeader), env().appOrigin),
);
