import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const origin = 'https://spaces.example';
const source = readFileSync(fileURLToPath(new URL('../../public/sw.js', import.meta.url)), 'utf8');

type Handler = (event: Record<string, unknown>) => void;
const urlOf = (input: unknown) =>
  new URL(
    typeof input === 'object' && input !== null && 'url' in input ? String(input.url) : String(input),
    origin,
  ).href;

class FakeCaches {
  readonly stores = new Map<string, Map<string, Response>>();
  open = async (name: string) => {
    const store = this.stores.get(name) ?? new Map<string, Response>();
    this.stores.set(name, store);
    return {
      put: async (key: unknown, answer: Response) => void store.set(urlOf(key), answer),
      add: async (key: string) => void store.set(urlOf(key), await network(key)),
    };
  };
  keys = async () => [...this.stores.keys()];
  delete = async (name: string) => this.stores.delete(name);
  match = async (key: unknown, { cacheName }: { cacheName: string }) =>
    this.stores.get(cacheName)?.get(urlOf(key))?.clone();
}

let caches: FakeCaches;
let handlers: Record<string, Handler>;
const network = vi.fn<(input: unknown, init?: RequestInit) => Promise<Response>>();

function start(build: string) {
  handlers = {};
  const self = {
    location: new URL(`${origin}/sw.js?build=${build}`),
    registration: {},
    clients: { claim: async () => {} },
    skipWaiting: async () => {},
    addEventListener: (name: string, handler: Handler) => {
      handlers[name] = handler;
    },
  };
  runInNewContext(source, { self, caches, fetch: network, URL, Set, Promise });
}

async function run(name: 'install' | 'activate') {
  const work: Promise<unknown>[] = [];
  handlers[name]?.({ waitUntil: (each: Promise<unknown>) => work.push(each) });
  await Promise.all(work);
}

/** What the worker answers; undefined when it leaves the request to the browser. */
function ask(path: string, request: { method?: string; mode?: string } = {}): Promise<Response> | undefined {
  let answer: Promise<Response> | undefined;
  handlers.fetch?.({
    request: { url: new URL(path, origin).href, method: 'GET', mode: 'cors', ...request },
    preloadResponse: Promise.resolve(undefined),
    respondWith: (given: Promise<Response>) => {
      answer = given;
    },
  });
  return answer;
}
const page = (path: string) => ask(path, { mode: 'navigate' });

beforeEach(async () => {
  caches = new FakeCaches();
  network.mockImplementation(async (input) =>
    urlOf(input) === `${origin}/offline`
      ? new Response('<script src="/_next/static/chunks/a1.js"></script>shell')
      : new Response(`from the server: ${urlOf(input)}`),
  );
  start('one');
  await run('install');
  await run('activate');
});

describe('the service worker', () => {
  it('keeps the shell, fetched without a session, and its files', () => {
    expect(network.mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit' });
    const kept = caches.stores.get('spaceboard-one') ?? new Map();
    expect([...kept.keys()]).toEqual([`${origin}/offline`, `${origin}/_next/static/chunks/a1.js`]);
  });

  it.each([
    ['answers of the API', '/api/spaces?creators=a', {}],
    ['a sign-in on its way back', '/api/auth/callback/x?code=1', { mode: 'navigate' }],
    ['anything that is sent', '/board', { method: 'POST', mode: 'navigate' }],
    ['data of a page', '/board?_rsc=1', {}],
    ['another site', 'https://pbs.twimg.com/a.jpg', {}],
  ])('never touches %s', (_, path, request) => {
    expect(ask(path, request)).toBeUndefined();
  });

  it('leaves pages to the server while it answers, and keeps none of them', async () => {
    expect(await (await page('/board?creators=a'))?.text()).toContain('from the server');
    expect([...(caches.stores.get('spaceboard-one')?.keys() ?? [])]).not.toContain(
      `${origin}/board?creators=a`,
    );
  });

  it.each([
    ['there is no network', async () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a proxy answers for us', async () => new Response('Bad gateway', { status: 502 })],
  ])('shows the shell when %s', async (_, fails) => {
    network.mockImplementation(fails);
    expect(await (await page('/board?creators=a'))?.text()).toContain('shell');
  });

  it('shows an error of our own as it is', async () => {
    network.mockImplementation(async () => new Response('broken', { status: 500 }));
    expect((await page('/board'))?.status).toBe(500);
  });

  it('takes files of the build from the network once', async () => {
    const before = network.mock.calls.length;
    for (const _ of [1, 2]) await ask('/_next/static/chunks/b2.js');
    expect(network.mock.calls.length).toBe(before + 1);
  });

  it('lets go of another build', async () => {
    start('two');
    await run('install');
    await run('activate');
    expect([...caches.stores.keys()]).toEqual(['spaceboard-two']);
  });
});
