import { describe, expect, it } from 'vitest';
import { isStaticFile, screenRequest } from '@/lib/http/screen-request';

const app = 'https://spaceboard.example';
const ask = (method: string, path: string, headers: Record<string, string>) =>
  screenRequest(new Request(new URL(path, 'http://127.0.0.1:3000'), { method, headers }), app);
const ours = { host: 'spaceboard.example' };

describe('a request for another host', () => {
  it.each([
    'evil.example',
    '127.0.0.1:3000',
    'spaceboard.example:8080',
    'spaceboard.example.evil.example',
    '',
  ])('%j is led to ours when it reads, refused when it writes', (host) => {
    const read = ask('GET', '/board?creators=a%2Cb', { host });
    expect([read?.status, read?.headers.get('location')]).toEqual([308, `${app}/board?creators=a%2Cb`]);
    expect(ask('POST', '/api/auth/signout', { host, origin: app })?.status).toBe(421);
  });

  it('is led nowhere else by its path', () => {
    expect(ask('GET', '//evil.example/x', { host: 'other' })?.headers.get('location')).toMatch(
      /^https:\/\/spaceboard\.example\//,
    );
  });

  it('may ask for the health', () => {
    expect(ask('GET', '/api/health', { host: '10.0.0.7:3000' })).toBeNull();
    expect(ask('GET', '/api/health/x', { host: '10.0.0.7:3000' })?.status).toBe(308);
  });

  it('is judged by Host, not by what is forwarded', () => {
    expect(ask('GET', '/', { host: 'evil.example', 'x-forwarded-host': 'spaceboard.example' })?.status).toBe(
      308,
    );
    expect(ask('GET', '/', { ...ours, 'x-forwarded-host': 'evil.example' })).toBeNull();
  });
});

describe('an unsafe method', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s needs our own origin', (method) => {
    expect(ask(method, '/api/lists', { ...ours, origin: app })).toBeNull();
    for (const origin of [undefined, 'null', 'https://www.spaceboard.example', 'http://spaceboard.example']) {
      const response = ask(method, '/api/lists', { ...ours, ...(origin && { origin }) });
      expect([response?.status, response?.headers.get('cache-control')]).toEqual([403, 'private, no-store']);
    }
  });

  it('is none of these', () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS']) expect(ask(method, '/', ours)).toBeNull();
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
