import { env } from '@/lib/env';
import { ownPathHeader, toOwnOrigin } from '@/lib/http/to-own-origin';
import { withProblems } from '@/lib/http/with-problems';

/**
 * What the proxy marks as asked of another host arrives here by a rewrite in next.config.mjs. The
 * proxy cannot redirect by itself: Next makes its `Location` relative when it leads to the address
 * the server listens on, and a browser at http://localhost:3000 would go round for ever.
 */
export const GET = withProblems((request) =>
  toOwnOrigin(request.headers.get(ownPathHeader), env().appOrigin),
);
