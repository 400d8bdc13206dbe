import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { open, seal } from '@/lib/auth/seal';

const oldKey = { id: 'k1', key: randomBytes(32) };
const newKey = { id: 'k2', key: randomBytes(32) };
const context = { userId: '1001', column: 'access_token' } as const;
const secret = 'an-access-token';

describe('a sealed token', () => {
  it('opens for its own user and column, and shows nothing of the token', () => {
    const sealed = seal([oldKey], context, secret);
    expect(sealed).toMatch(/^v1\.k1\.[\w-]{16}\.[\w-]{22}\.[\w-]+$/);
    expect(sealed).not.toContain(secret);
    expect(open([oldKey], context, sealed)).toBe(secret);
  });

  it('never looks the same twice', () => {
    expect(seal([oldKey], context, secret)).not.toBe(seal([oldKey], context, secret));
  });

  it('stays shut when moved to another user or column', () => {
    const sealed = seal([oldKey], context, secret);
    expect(open([oldKey], { ...context, userId: '1002' }, sealed)).toBeNull();
    expect(open([oldKey], { ...context, column: 'refresh_token' }, sealed)).toBeNull();
  });

  it('opens after a new key was put first, and not after its own was removed', () => {
    const sealed = seal([oldKey], context, secret);
    expect(open([newKey, oldKey], context, sealed)).toBe(secret);
    expect(open([newKey], context, sealed)).toBeNull();
    expect(seal([newKey, oldKey], context, secret)).toMatch(/^v1\.k2\./);
  });

  it('stays shut under a different key of the same name', () => {
    expect(open([{ ...newKey, id: 'k1' }], context, seal([oldKey], context, secret))).toBeNull();
  });

  it('stays shut when any part of it was altered', () => {
    const parts = seal([oldKey], context, secret).split('.');
    for (const index of parts.keys()) {
      const altered = parts.map((part, i) =>
        i === index ? (part.startsWith('A') ? 'B' : 'A') + part.slice(1) : part,
      );
      expect(open([oldKey], context, altered.join('.'))).toBeNull();
    }
  });

  it.each(['', 'v1', 'v1.k1...', 'v1.k1.AAAA.AAAA.AAAA', `${seal([oldKey], context, secret)}.x`, 'plain'])(
    'is not mistaken for %j',
    (text) => expect(open([oldKey], context, text)).toBeNull(),
  );

  it('does not open with a shortened tag', () => {
    const [version, id, iv, tag, ciphertext] = seal([oldKey], context, secret).split('.');
    expect(open([oldKey], context, [version, id, iv, tag?.slice(0, 6), ciphertext].join('.'))).toBeNull();
  });
});
