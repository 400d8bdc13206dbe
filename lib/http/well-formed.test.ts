import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { makeWellFormed } from '@/lib/http/well-formed';

function made(method: string, url: string, headers: Record<string, string> = {}) {
  const request = Object.assign(new IncomingMessage(new Socket()), { method, url });
  Object.assign(request.headers, headers);
  makeWellFormed(request);
  return request;
}

const stateHeader = 'next-router-state-tree';
const state = (value: unknown) => ({ [stateHeader]: encodeURIComponent(JSON.stringify(value)) });

describe('a request as Next can answer it', () => {
  it.each(['TRACE', 'PROPFIND', 'QUERY', 'PURGE'])('%s leads to where nothing is', (method) => {
    const { method: asked, url } = made(method, '/board?creators=ada');
    expect([asked, url]).toEqual(['GET', '/no-such-address']);
  });

  it.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is left as it is', (method) => {
    const { method: asked, url } = made(method, '/board?creators=ada');
    expect([asked, url]).toEqual([method, '/board?creators=ada']);
  });

  it('keeps a state that a page of Next sends', () => {
    const sent = state(['', { children: ['board', { children: ['__PAGE__', {}] }] }, null, 'refetch']);
    expect(made('GET', '/board', sent).headers[stateHeader]).toBe(sent[stateHeader]);
  });

  it.each([
    ['nonsense', { [stateHeader]: 'x' }],
    ['broken encoding', { [stateHeader]: '%' }],
    ['half a state', state([''])],
    ['a state of another shape', state({ segment: 1 })],
    ['one beyond any page', state(['', { children: ['a'.repeat(50_000), {}] }])],
  ])('takes away %s', (_what, headers) => {
    expect(made('GET', '/board', headers).headers[stateHeader]).toBeUndefined();
  });
});
