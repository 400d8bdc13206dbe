import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseEnv } from '@/lib/env';
import { readSecrets } from '@/lib/env-secrets';

const key = Buffer.alloc(32, 7).toString('base64');
const otherKey = Buffer.alloc(32, 8).toString('base64');
const secrets = () => ({ authSecret: 's'.repeat(43), tokenKeys: `k1:${key}` });
const realX = { X_CLIENT_ID: 'abc', ALLOWED_USERS: 'nasa' };

describe('parseEnv', () => {
  it('uses the sandbox when nothing is set', () => {
    const env = parseEnv({}, secrets);
    expect(env.x).toMatchObject({
      isSandbox: true,
      clientId: 'sandbox-public',
      authOrigin: 'http://localhost:4300',
      apiOrigin: 'http://localhost:4300',
    });
    expect(env).toMatchObject({ appOrigin: 'http://127.0.0.1:3000', isSecure: false, allowedUsers: ['*'] });
  });

  it('talks to the real X once a client is named', () => {
    const env = parseEnv({ ...realX, NEXTAUTH_URL: 'https://spaces.example.org/' }, secrets);
    expect(env.x).toMatchObject({
      isSandbox: false,
      authOrigin: 'https://x.com',
      apiOrigin: 'https://api.x.com',
    });
    expect(env).toMatchObject({
      appOrigin: 'https://spaces.example.org',
      isSecure: true,
      allowedUsers: ['nasa'],
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(parseEnv({ X_CLIENT_ID: '', PORT: '' }, secrets).x.isSandbox).toBe(true);
  });

  it.each([
    ['ALLOWED_USERS', { X_CLIENT_ID: 'abc' }],
    ['ALLOWED_USERS', { X_CLIENT_ID: 'abc', ALLOWED_USERS: ' , ' }],
    ['X_CLIENT_ID', { X_API_ORIGIN: 'https://api.x.com', X_AUTH_ORIGIN: 'https://x.com' }],
    ['X_API_ORIGIN', { ...realX, X_API_ORIGIN: 'http://localhost:4300' }],
    ['X_API_ORIGIN', { ...realX, X_API_ORIGIN: 'http://api.example.org' }],
    ['X_API_ORIGIN', { ...realX, X_API_ORIGIN: 'https://api.x.com/2' }],
    ['NEXTAUTH_URL', { NEXTAUTH_URL: 'http://spaces.example.org' }],
    ['NEXTAUTH_URL', { NEXTAUTH_URL: 'javascript:alert(1)' }],
    ['NEXTAUTH_URL', { NEXTAUTH_URL: 'nonsense' }],
    ['NEXTAUTH_SECRET', { NEXTAUTH_SECRET: 'short' }],
    ['TOKEN_KEYS', { NEXTAUTH_SECRET: 's'.repeat(32), TOKEN_KEYS: 'k1:c2hvcnQ=' }],
    ['TOKEN_KEYS', { NEXTAUTH_SECRET: 's'.repeat(32), TOKEN_KEYS: `k1:${otherKey},k1:${key}` }],
    ['PORT', { PORT: 'eighty' }],
    ['PORT', { PORT: '70000' }],
    ['SANDBOX_PORT', { SANDBOX_PORT: '0' }],
    ['X_DAILY_READS', { X_DAILY_READS: '0' }],
    ['X_DAILY_READS', { X_DAILY_READS: '5,000' }],
    ['X_DAILY_READS', { X_DAILY_READS: '-1' }],
    ['X_DAILY_READS', { X_DAILY_READS: '1e3' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://root:hunter2@localhost/x' }],
    ['DATABASE_URL', { DATABASE_URL: 'hunter2' }],
    ['NEXTAUTH_SECRET', { DATABASE_URL: 'postgres://localhost/x', TOKEN_KEYS: `k1:${key}` }],
    ['TOKEN_KEYS', { DATABASE_URL: 'postgres://localhost/x', NEXTAUTH_SECRET: 's'.repeat(32) }],
  ])('stops on a broken %s and names it', (name, source) => {
    expect(() => parseEnv(source, secrets)).toThrow(new RegExp(`^${name}: `));
  });

  it('never repeats a password that stands in DATABASE_URL', () => {
    expect(() => parseEnv({ DATABASE_URL: 'mysql://root:hunter2@localhost/x' }, secrets)).not.toThrow(
      /hunter2/,
    );
  });

  it('makes no secrets for a store that several instances share', () => {
    const set = { NEXTAUTH_SECRET: 's'.repeat(32), TOKEN_KEYS: `k1:${key}` };
    const made = () => {
      throw new Error('must not be called');
    };
    const url = 'postgresql://spaceboard:hunter2@db:5432/spaceboard?sslmode=require';
    expect(parseEnv({ ...set, DATABASE_URL: url }, made).databaseUrl).toBe(url);
  });

  it('caps the reads of a day only when told to', () => {
    expect(parseEnv({}, secrets).x.dailyReads).toBeUndefined();
    expect(parseEnv({ X_DAILY_READS: '5000' }, secrets).x.dailyReads).toBe(5_000);
  });

  it('reads several keys, the first of which seals', () => {
    const env = parseEnv({ NEXTAUTH_SECRET: 's'.repeat(32), TOKEN_KEYS: `new:${key}, old:${key}` }, secrets);
    expect(env.tokenKeys.map(({ id }) => id)).toEqual(['new', 'old']);
  });
});

describe('readSecrets', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'spaceboard-env-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('makes secrets once, for the owner alone, and keeps them', () => {
    const made = readSecrets(join(dir, 'data'));
    expect(readSecrets(join(dir, 'data'))).toEqual(made);
    expect(statSync(join(dir, 'data', 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dir, 'data', 'secrets.json'), 'utf8')).toContain(made.authSecret);
  });

  it('does not replace a file it cannot read: the tokens sealed with it would be lost', () => {
    writeFileSync(join(dir, 'secrets.json'), '{"authSecret":');
    expect(() => readSecrets(dir)).toThrow(/^DATA_DIR: /);
  });

  it('says which setting it is when the folder is none', () => {
    writeFileSync(join(dir, 'file'), '');
    expect(() => readSecrets(join(dir, 'file'))).toThrow(/^DATA_DIR: .* cannot be written to \(E\w+\)$/);
  });
});
