import { describe, expect, it } from 'vitest';
import { scrub } from '@/lib/logging/scrub';

const made = 'q7Zk3vX0pLr9TtWm5uYb2cNd8eHs4gJa1fQoVxKiEw';

describe('text from elsewhere', () => {
  it.each([
    ['a bearer token', `refused: Bearer ${made}`],
    ['a short bearer token', 'refused: bearer abc'],
    ['basic authentication', 'authorization: Basic aWQ6c2VjcmV0'],
    ['a token alone', `no such row: ${made}`],
    ['a token of letters alone', `no such row: ${'abcdefghijklmnopqrstuvwxyzabcdefg'}`],
    ['a sealed token', `v1.k1.AbCdEfGhIjKlMnOp.QrStUvWxYz012345.${made}`],
    ['a cookie', `__Host-spaceboard.session-token=${made}; Path=/`],
    ['a short code', '{"code":"k3y","state":"s7"}'],
    ['the query of an address', 'GET /api/auth/callback/x?code=abc&state=def'],
    ['a secret link', `GET /w/s/${made.slice(0, 22)}`],
    ['an address with a password', 'postgres://board:hunter2@db.example/board'],
    ['one of our own secrets, however short', 'password authentication failed for "tiny!"'],
  ])('loses %s', (_, text) => {
    const scrubbed = scrub(text, ['tiny!']);
    expect(scrubbed).toContain('[redacted]');
    for (const secret of [made, made.slice(0, 22), 'abc', 'k3y', 's7', 'hunter2', 'tiny!', 'aWQ6', 'QrSt'])
      expect(scrubbed).not.toContain(secret);
  });

  it.each([
    'database or disk is full',
    'connect ECONNREFUSED 127.0.0.1:5432',
    'profile-unavailable',
    'not-authorized-for-resource',
    '/api/2/spaces/by/creator_ids',
    '/api/watchlists/[slug]/members/[userId]',
  ])('keeps what says what happened: %s', (text) => expect(scrub(text)).toBe(text));

  it('forges no line, and no order of reading', () => {
    expect(scrub('a\r\n{"level":"fatal"}\u2028b\u202egnp')).toBe('a {"level":"fatal"} b gnp');
  });

  it('is cut short', () => expect(scrub('word '.repeat(1_000)).length).toBe(300));
});
