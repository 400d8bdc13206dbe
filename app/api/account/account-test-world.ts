import { type Credentials, origin } from '@/lib/watchlists/api-test-store';
import * as data from './data/route';
import * as account from './route';
import * as session from './sessions/[ref]/route';
import * as sessions from './sessions/route';

/** Every way into an account, as its routes export them. */
export const ways = {
  'DELETE /api/account': (request: Request) => account.DELETE(request),
  'GET /api/account/data': (request: Request) => data.GET(request),
  'GET /api/account/sessions': (request: Request) => sessions.GET(request),
  'DELETE /api/account/sessions': (request: Request) => sessions.DELETE(request),
  'DELETE /api/account/sessions/one': (request: Request, ref = 'one') =>
    session.DELETE(request, { params: Promise.resolve({ ref }) }),
} satisfies Record<string, (request: Request, ref?: string) => Promise<Response>>;
export type Way = keyof typeof ways;

type Sent = { by: Credentials; way: Way; ref?: string; body?: unknown };

/** Calls a way in; `setHeaders` stands in for Next's own reading of the request. */
export async function send(setHeaders: (headers: Headers) => void, { by, way, ref, body }: Sent) {
  const [method = '', path = ''] = way.split(' ');
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = new Headers({
    ...(text === undefined ? {} : { 'content-type': 'application/json' }),
    ...by,
  });
  setHeaders(headers);
  const answer = await ways[way](new Request(new URL(path, origin), { method, headers, body: text }), ref);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
