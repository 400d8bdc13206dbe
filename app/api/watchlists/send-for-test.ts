import { type Credentials, origin } from '@/lib/watchlists/api-test-store';
import * as token from '../tokens/[id]/route';
import * as tokens from '../tokens/route';
import * as changes from './[slug]/changes/route';
import * as copy from './[slug]/copy/route';
import * as exported from './[slug]/export/route';
import * as link from './[slug]/links/[role]/route';
import * as links from './[slug]/links/route';
import * as member from './[slug]/members/[userId]/route';
import * as members from './[slug]/members/route';
import * as operations from './[slug]/operations/route';
import * as overlay from './[slug]/overlay/route';
import * as owner from './[slug]/owner/route';
import * as list from './[slug]/route';
import * as undo from './[slug]/undo/route';
import * as lists from './route';

type Params = Record<'slug' | 'userId' | 'role' | 'id', string>;
type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

/** Addresses as Next finds them. */
const routes: [RegExp, Partial<Record<string, Handler>>][] = [
  [/^\/api\/watchlists$/, lists],
  [/^\/api\/watchlists\/(?<slug>[^/]*)$/, list],
  [/^\/api\/watchlists\/(?<slug>[^/]*)\/operations$/, operations],
  [/^\/api\/watchlists\/(?<slug>[^/]*)\/undo$/, undo],
  [/^\/api\/watchlists\/(?<slug>[^/]*)\/changes$/, changes],
  [/^\/api\/watchlists\/(?<slug>[^/]*)\/members$/, members],
  [/^\/api\/watchlists\/(?<slug>[^/]*)\/members\/(?<userId>[^/]*)$/, member],
  [/^\/api\/watchlists\/(?<slug>[^/]*)\/owner$/, owner],
  [/^\/api\/watchlists\/(?<slug>[^/]*)\/links$/, links],
  [/^\/api\/watchlists\/(?<slug>[^/]*)\/links\/(?<role>[^/]*)$/, link],
  [/^\/api\/watchlists\/(?<slug>[^/]*)\/overlay$/, overlay],
  [/^\/api\/watchlists\/(?<slug>[^/]*)\/copy$/, copy],
  [/^\/api\/watchlists\/(?<slug>[^/]*)\/export$/, exported],
  [/^\/api\/tokens$/, tokens],
  [/^\/api\/tokens\/(?<id>[^/]*)$/, token],
];

export type Answer = { status: number; headers: Headers; text: string; body: unknown };

/** Finds the route and calls it. `setHeaders` is what stands in for Next's own reading of the request. */
export async function send(
  setHeaders: (headers: Headers) => void,
  by: Credentials,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const url = new URL(path, origin);
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const headers = new Headers({ ...(text !== undefined && { 'content-type': 'application/json' }), ...by });
  setHeaders(headers);
  const [pattern, handlers] = routes.find(([each]) => each.test(url.pathname)) ?? [];
  const handler = handlers?.[method];
  if (!pattern || !handler) throw new Error(`no route for ${method} ${path}`);
  const { slug = '', userId = '', role = '', id = '' } = pattern.exec(url.pathname)?.groups ?? {};
  const params = Object.fromEntries(
    Object.entries({ slug, userId, role, id }).map(([name, value]) => [name, decodeURIComponent(value)]),
  );
  const answer = await handler(new Request(url, { method, headers, body: text }), {
    params: Promise.resolve({ slug, userId, role, id, ...params }),
  });
  const said = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json');
  return {
    status: answer.status,
    headers: answer.headers,
    text: said,
    body: isJson && said !== '' ? JSON.parse(said) : said,
  };
}
