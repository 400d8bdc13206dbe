import { type Credentials, origin } from '@/lib/watchlists/api-test-store';
import { setHeaders } from './next-headers-for-test';

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

const modules = import.meta.glob<Record<string, unknown>>('./**/route.ts', { eager: true });
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

const isHandler = (value: unknown): value is Handler => typeof value === 'function';

/** Addresses as Next finds them: those with fewer parameters first. */
function routeOf(file: string, module: Record<string, unknown>) {
  const path = `/api/${file.replace(/^\.\//, '').replace(/\/route\.ts$/, '')}`;
  const handlers = new Map(
    methods.flatMap((method) => {
      const handler = module[method];
      return isHandler(handler) ? [[method as string, handler] as const] : [];
    }),
  );
  const pattern = path.replace(/\./g, '\\.').replace(/\[(\w+)\]/g, '(?<$1>[^/]*)');
  return {
    /** As the API's documents write it: `/api/watchlists/{slug}`. */
    path: path.replace(/\[([^\]]+)\]/g, '{$1}'),
    pattern: new RegExp(`^${pattern}$`),
    handlers,
  };
}

/** Every route below /api that there is, found by its file. */
export const routes = Object.entries(modules)
  .map(([file, module]) => routeOf(file, module))
  .sort((a, b) => a.path.split('{').length - b.path.split('{').length);

export type Answer = { status: number; headers: Headers; text: string; body: unknown };

/** Finds the route and calls it. */
export async function send(by: Credentials, method: string, path: string, body?: unknown): Promise<Answer> {
  const url = new URL(path, origin);
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const headers = new Headers({ ...(text !== undefined && { 'content-type': 'application/json' }), ...by });
  setHeaders(headers);
  const route = routes.find(({ pattern }) => pattern.test(url.pathname));
  const handler = route?.handlers.get(method);
  if (!route || !handler) throw new Error(`no route for ${method} ${path}`);
  const params = Object.fromEntries(
    Object.entries(route.pattern.exec(url.pathname)?.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ]),
  );
  const answer = await handler(new Request(url, { method, headers, body: text }), {
    params: Promise.resolve(params),
  });
  const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream');
  if (isStream) await answer.body?.cancel();
  const said = isStream ? '' : await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json');
  return {
    status: answer.status,
    headers: answer.headers,
    text: said,
    body: isJson && said !== '' ? JSON.parse(said) : said,
  };
}
