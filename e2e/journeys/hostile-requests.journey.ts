import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import type { House } from '../fixtures/house';
import { type RawAnswer, rawRequest } from '../fixtures/raw-request';
import { sessionCookie, sessionOf, signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { people, smallBoard, smallWorld } from '../fixtures/worlds';

/** A title that only somebody signed in may see. */
const secretTitle = 'Harbour at dawn';

const isRefusal = ({ status }: RawAnswer) => status === 0 || (status >= 300 && status < 500);
const residentKb = (house: House) =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(house.appPid)], { encoding: 'utf8' }));

test.beforeEach(async ({ sandbox, page }) => {
  await sandbox.setWorld(smallWorld());
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expect(page.getByText(secretTitle).first()).toBeVisible();
});

test('no way around the gate shows a board to somebody without a session', async ({ house }) => {
  const query = new URL(smallBoard, house.appOrigin).search;
  const paths = [
    '/board',
    '/board/',
    '//board',
    '/./board',
    '/%62oard',
    '/board%2f',
    '/board.rsc',
    '/board.segments/_tree.segment.rsc',
    '/_next/data/x/board.json',
    '/api/spaces',
    '/api/spaces/',
    '//api/spaces',
    '/api/%73paces',
    '/api/spaces.rsc',
    '/api/spaces/stream',
    '/api/2/spaces/by/creator_ids',
    '/settings',
    '/people/1001',
    `/spaces/${'1'.repeat(13)}`,
  ];
  const disguises: Record<string, string>[] = [
    {},
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    {
      'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware:src/middleware:src/middleware',
    },
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
    { rsc: '1', 'next-router-state-tree': '%5B%22%22%5D' },
    { 'x-own-path': '/board', 'x-client-address': '127.0.0.1', 'x-nonce': 'chosen' },
    { 'x-invoke-path': '/board', 'x-matched-path': '/board', 'x-now-route-matches': '1=board' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example' },
    { 'x-http-method-override': 'GET', 'x-original-url': '/board', 'x-rewrite-url': '/board' },
  ];
  const user = `user_ids=${people.host.id}&space.fields=title`;
  for (const path of paths) {
    for (const disguise of disguises) {
      const headers = { host: new URL(house.appOrigin).host, ...disguise };
      const answer = await rawRequest(house.appOrigin, { path: `${path}${query}&${user}`, headers });
      const what = `${path} ${JSON.stringify(disguise)}`;
      expect(answer.status, what).toBeLessThan(500);
      expect(answer.text, what).not.toContain(secretTitle);
      expect(answer.headers.location ?? '', what).not.toContain('evil.example');
      expect(answer.headers['content-security-policy'] ?? '', what).not.toContain('chosen');
    }
  }
});

test('the server fetches no picture from an address that somebody gives', async ({ house, sandbox }) => {
  await sandbox.clearCalls();
  const { host } = new URL(house.appOrigin);
  for (const url of [
    `${sandbox.origin}/2/users/me`,
    '/icon.svg',
    'http://169.254.169.254/',
    '//evil.example/a.png',
  ]) {
    const path = `/_next/image?${new URLSearchParams({ url, w: '640', q: '75' })}`;
    const answer = await rawRequest(house.appOrigin, { path, headers: { host } });
    expect([400, 404], `${url}: ${answer.status}`).toContain(answer.status);
  }
  expect(await sandbox.calls('/2/users/me')).toEqual([]);
});

test('whatever method, header or encoding comes is answered below 500', async ({ house, page }) => {
  const cookie = `${sessionCookie}=${await sessionOf(page)}`;
  const { host } = new URL(house.appOrigin);
  const own = { host, cookie, origin: house.appOrigin };
  const paths = [
    '/',
    smallBoard,
    '/api/spaces',
    '/api/watchlists',
    '/api/auth/signin/x',
    '/nowhere',
    '/icon.svg',
  ];
  const methods = ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'PURGE'];
  for (const path of paths) {
    for (const method of methods) {
      const answer = await rawRequest(house.appOrigin, { method, path, headers: own });
      expect(answer.status, `${method} ${path}`).toBeLessThan(500);
    }
  }
  const odd: Record<string, string>[] = [
    { cookie: '=; ;;=x; __proto__=1; constructor=2; %=%; a' },
    { cookie: `${sessionCookie}=${'x'.repeat(8_000)}` },
    { cookie: `${sessionCookie}=%00%ff; ${sessionCookie}.0=x; ${sessionCookie}x=y` },
    { authorization: 'Bearer' },
    { authorization: `Bearer ${'='.repeat(4_000)}` },
    { authorization: 'bearer \u00ff' },
    { authorization: 'Basic Og==' },
    { 'accept-language': '-;q=,*;q=9,\u00e9' },
    { accept: ',;,/;q=nan' },
    { range: 'bytes=0-,9-1' },
    { 'if-none-match': `W/"${'"'.repeat(2_000)}` },
    { 'if-modified-since': 'never' },
    { 'last-event-id': '-1,NaN,__proto__' },
    { 'content-length': '0', 'transfer-encoding': '' },
    { expect: '100-continue' },
    { upgrade: 'websocket', connection: 'upgrade' },
    { 'x-forwarded-for': Array(200).fill('1.1.1.1').join(',') },
  ];
  for (const path of [
    '/',
    smallBoard,
    `/api/spaces${new URL(smallBoard, house.appOrigin).search}`,
    '/people/%00',
  ]) {
    for (const headers of odd) {
      const answer = await rawRequest(house.appOrigin, { path, headers: { host, ...headers } });
      expect(answer.status, `${path} ${JSON.stringify(headers).slice(0, 80)}`).toBeLessThan(500);
    }
  }
  const large = await rawRequest(house.appOrigin, {
    path: '/',
    headers: { host, 'x-large': 'a'.repeat(17_000) },
  });
  expect(large.status).toBe(431);
});

test('bodies that are crafted, endless or packed are refused, and take no memory', async ({
  house,
  page,
  complaints,
}) => {
  // Next reads no further than it has to, and says so.
  complaints.expectOnServer(/Request body exceeded 2MB/);
  const cookie = `${sessionCookie}=${await sessionOf(page)}`;
  const own = { host: new URL(house.appOrigin).host, cookie, origin: house.appOrigin };
  const json = { ...own, 'content-type': 'application/json' };
  const megabyte = Buffer.alloc(1_000_000, 'a');
  const bodies: {
    name: string;
    path: string;
    headers: Record<string, string>;
    body: Iterable<string | Buffer>;
  }[] = [
    { name: '60 MB', path: '/api/watchlists', headers: json, body: Array(60).fill(megabyte) },
    {
      name: '20 MB of a form',
      path: '/api/auth/signin/x',
      headers: { ...own, 'content-type': 'application/x-www-form-urlencoded' },
      body: Array(20).fill(megabyte),
    },
    {
      name: 'a packed bomb',
      path: '/api/watchlists',
      headers: { ...json, 'content-encoding': 'gzip' },
      body: [gzipSync(Buffer.alloc(20_000_000))],
    },
    {
      name: 'broken UTF-8',
      path: '/api/watchlists',
      headers: json,
      body: [Buffer.from([0x22, 0xff, 0xfe, 0x22])],
    },
    { name: 'deep JSON', path: '/api/watchlists', headers: json, body: ['['.repeat(60_000)] },
    {
      name: 'deep, and closed',
      path: '/api/watchlists',
      headers: json,
      body: ['{"a":'.repeat(10_000), '1', '}'.repeat(10_000)],
    },
    {
      name: 'keys of the prototype',
      path: '/api/watchlists',
      headers: json,
      body: ['{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}},"name":"a"}'],
    },
    ...['/', '/board', '/settings', '/sign-in', '/api/spaces'].flatMap((path) => [
      {
        name: 'a Server Action',
        path,
        headers: { ...own, 'next-action': 'a'.repeat(42), 'content-type': 'text/plain;charset=UTF-8' },
        body: [
          '["$@1",{"then":"$1:__proto__:then","status":"resolved_model","value":"{\\"then\\":\\"$B0\\"}"}]',
        ],
      },
      {
        name: 'a Server Action in parts',
        path,
        headers: { ...own, 'next-action': 'x', 'content-type': 'multipart/form-data; boundary=b' },
        body: [
          '--b\r\nContent-Disposition: form-data; name="0"\r\n\r\n{"then":"$1:__proto__:then","status":"resolved_model","reason":-1,"value":"{\\"then\\":\\"$B1337\\"}","_response":{"_prefix":"throw 1","_formData":{"get":"$1:constructor:constructor"}}}\r\n--b\r\nContent-Disposition: form-data; name="1"\r\n\r\n"$@0"\r\n--b--\r\n',
        ],
      },
      {
        name: 'a Server Action without end',
        path,
        headers: { ...own, 'next-action': 'x', 'content-type': 'multipart/form-data; boundary=b' },
        body: Array(20).fill(megabyte),
      },
    ]),
  ];
  await rawRequest(house.appOrigin, { path: '/', headers: own });
  const before = residentKb(house);
  for (const { name, path, headers, body } of bodies) {
    const answer = await rawRequest(house.appOrigin, { method: 'POST', path, headers, body });
    expect(isRefusal(answer), `${name} to ${path}: ${answer.status}`).toBe(true);
    expect(answer.text, name).not.toContain(secretTitle);
  }
  // 160 MB were sent; V8 is free to keep some of what it has used once.
  expect(residentKb(house) - before, 'kB more').toBeLessThan(100_000);
  expect((await rawRequest(house.appOrigin, { path: '/api/health', headers: own })).status).toBe(200);
});
