import { describe, expect, it } from 'vitest';
import { isStaticFile, screenRequest } from '@/lib/http/screen-request';
import { toOwnOrigin } from '@/lib/http/to-own-origin';

const app = 'https://spaceboard.example';
const ask = (method: string, path: string, headers: Record<string, string>) =>
  screenRequest(new Request(new URL(path, 'http://127.0.0.1:3000'), { method, headers }), app);
const refusal = (...asked: Parameters<typeof ask>) => {
  const verdict = ask(...asked);
  return verdict.kind === 'refuse' ? verdict.response : null;
};
const ours = { host: 'spaceboard.example' };
const pass = { kind: 'pass' };

describe('what another site makes a browser load', () => {
  const sibling = {
    ...ours,
    'sec-fetch-site': 'same-site',
    'sec-fetch-mode': 'no-cors',
    'sec-fetch-dest': 'image',
  };

  it.each(['/w/s/AAAAAAAAAAAAAAAAAAAAAA', '/api/spaces?creators=a', '/board', '/api/auth/callback/x?code=1'])(
    'is not %s',
    (path) => expect(refusal('GET', path, sibling)?.status).toBe(403),
  );

  it.each(['/card/board.png?creators=a', '/icon-192.png'])('may be %s', (path) => {
    expect(ask('GET', path, sibling)).toEqual(pass);
  });
});

describe('a request for another host', () => {
  it.each([
    'evil.example',
    '127.0.0.1:3000',
    'spaceboard.example:8080',
    'spaceboard.example.evil.example',
    '',
  ])('%j is led to ours when it reads, refused when it writes', (host) => {
    const path = '/board?creators=a%2Cb';
    expect(ask('GET', path, { host })).toEqual({ kind: 'to-own-origin', path });
    expect(refusal('POST', '/api/auth/signout', { host, origin: app })?.status).toBe(421);
  });

  it('may ask for the health', () => {
    expect(ask('GET', '/api/health', { host: '10.0.0.7:3000' })).toEqual(pass);
    expect(ask('GET', '/api/health/x', { host: '10.0.0.7:3000' })).not.toEqual(pass);
  });

  it('is judged by Host, not by what is forwarded', () => {
    expect(ask('GET', '/', { host: 'evil.example', 'x-forwarded-host': 'spaceboard.example' })).not.toEqual(
      pass,
    );
    expect(ask('GET', '/', { ...ours, 'x-forwarded-host': 'evil.example' })).toEqual(pass);
  });
});

describe('the redirect to our origin', () => {
  it.each([
    ['/board?creators=a%2Cb', '/board?creators=a%2Cb'],
    ['//evil.example/x', '//evil.example/x'],
    ['.evil.example/', '/'],
    ['@evil.example/', '/'],
    [':80@evil.example/', '/'],
    ['', '/'],
    [null, '/'],
  ])('with %j stays on it', (path, landed) => {
    const response = toOwnOrigin(path, app);
    expect([response.status, response.headers.get('location')]).toEqual([308, `${app}${landed}`]);
    expect(new URL(response.headers.get('location') ?? '').origin).toBe(app);
  });
});

it('files are only read', () => {
  for (const path of ['/icon.svg', '/_next/static/chunk.js'])
    for (const method of ['OPTIONS', 'POST', 'DELETE'])
      expect(refusal(method, path, { ...ours, origin: app })?.status).toBe(405);
  for (const method of ['GET', 'HEAD']) expect(ask(method, '/icon.svg', ours)).toEqual(pass);
  expect(ask('OPTIONS', '/api/spaces', ours)).toEqual(pass);
});

it.each(['/', '/board', '/w/s/x', '/nowhere'])('%s is only ever read', (path) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
    expect(refusal(method, path, { ...ours, origin: app })?.status).toBe(405);
  for (const method of ['GET', 'HEAD']) expect(ask(method, path, ours)).toEqual(pass);
});

describe('an unsafe method', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s needs our own origin', (method) => {
    expect(ask(method, '/api/lists', { ...ours, origin: app })).toEqual(pass);
    for (const origin of [undefined, 'null', 'https://www.spaceboard.example', 'http://spaceboard.example']) {
      const response = refusal(method, '/api/lists', { ...ours, ...(origin && { origin }) });
      expect([response?.status, response?.headers.get('cache-control')]).toEqual([403, 'private, no-store']);
    }
  });

  it('needs none with a bearer token, which no other site can send; but signing in and out does', () => {
    const authorization = 'Bearer sb_x';
    expect(ask('POST', '/api/watchlists', { ...ours, authorization })).toEqual(pass);
    expect(ask('DELETE', '/api/tokens/1', { ...ours, authorization: 'bearer x' })).toEqual(pass);
    for (const path of ['/api/auth/signout', '/api/auth', '/API/auth/signout', '/board', '/w/x'])
      expect(refusal('POST', path, { ...ours, authorization })?.status).toBe(403);
    expect(refusal('POST', '/api/watchlists', { ...ours, authorization: 'Basic x' })?.status).toBe(403);
    expect(refusal('POST', '/api/watchlists', { host: 'evil.example', authorization })?.status).toBe(421);
  });

  it('is never a Server Action: there are none', () => {
    for (const method of ['POST', 'GET']) {
      expect(refusal(method, '/board', { ...ours, origin: app, 'next-action': 'x' })?.status).toBe(404);
    }
  });

  it('is none of these', () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS']) expect(ask(method, '/api/lists', ours)).toEqual(pass);
  });
});

describe('what caches may keep', () => {
  it.each(['/_next/static/chunks/a.js', '/icon.svg', '/favicon.ico', '/fonts/inter.woff2'])('%s', (path) =>
    expect(isStaticFile(path)).toBe(true),
  );
  it.each(['/', '/board', '/api/spaces', '/api/x.svg', '/_next/data/x.json', '/people/1', '/w/a.b'])(
    'not %s',
    (path) => expect(isStaticFile(path)).toBe(false),
  );
});
