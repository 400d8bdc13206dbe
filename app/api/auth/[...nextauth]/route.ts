import { authEdge } from '@/lib/auth/auth-edge';
import { beginSignIn } from '@/lib/auth/begin-sign-in';
import { completeSignIn } from '@/lib/auth/complete-sign-in';
import { signOut } from '@/lib/auth/sign-out';
import { CodedError } from '@/lib/errors';
import { assertOwnOrigin } from '@/lib/http/own-origin';
import { problemResponse } from '@/lib/http/problem';
import { readForm } from '@/lib/http/read-body';
import { withProblems } from '@/lib/http/with-problems';

type Action = { method: 'GET' | 'POST'; answer: (request: Request) => Promise<Response> };

/** All that exists below /api/auth; next-auth's own pages and answers are not reachable. */
const actions = new Map<string, Action>([
  [
    'signin/x',
    { method: 'POST', answer: async (request) => beginSignIn(await authEdge(), await readForm(request)) },
  ],
  [
    'callback/x',
    { method: 'GET', answer: async (request) => completeSignIn(await authEdge(), callbackOf(request)) },
  ],
  [
    'signout',
    { method: 'POST', answer: async (request) => signOut(await authEdge(), request.headers.get('cookie')) },
  ],
]);

const callbackOf = (request: Request) => ({
  query: new URL(request.url).searchParams,
  cookieHeader: request.headers.get('cookie'),
  userAgent: request.headers.get('user-agent'),
});

const answer = withProblems(async (request, { params }: { params: Promise<{ nextauth: string[] }> }) => {
  const action = actions.get((await params).nextauth.join('/'));
  if (!action) throw new CodedError('not-found', 'There is nothing at this address.');
  if (request.method !== action.method) {
    return problemResponse('method-not-allowed', { headers: { allow: action.method } });
  }
  if (action.method === 'POST') assertOwnOrigin(request);
  return await action.answer(request);
});

// Every method is named, so that Next answers none by itself (it would run GET for a HEAD).
export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
