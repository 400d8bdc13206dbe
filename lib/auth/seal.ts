import 'server-only';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { TokenKey } from '@/lib/env';

/** The row and column a sealed value belongs to, or its use: moved elsewhere, it does not open. */
export type SealContext = { userId: string; column: 'access_token' | 'refresh_token' } | { use: 'card' };

const version = 'v1';
const ivBytes = 12;
const tagBytes = 16;

function associatedData(keyId: string, context: SealContext): Buffer {
  const place = 'use' in context ? [context.use] : [context.userId, context.column];
  return Buffer.from([version, keyId, ...place].join('\n'));
}

/**
 * Seals a token with AES-256-GCM under the first key, as `v1.<keyId>.<iv>.<tag>.<ciphertext>`
 * (base64url parts).
 */
export function seal(keys: TokenKey[], context: SealContext, plaintext: string): string {
  const [first] = keys;
  if (!first) throw new Error('no token key to seal with');
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', first.key, iv, { authTagLength: tagBytes });
  cipher.setAAD(associatedData(first.id, context));
  const ciphertext = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
  const parts = [iv, cipher.getAuthTag(), ciphertext].map((part) => part.toString('base64url'));
  return [version, first.id, ...parts].join('.');
}

/**
 * Opens a sealed token with the key it names. Null when that key is gone, the value was altered,
 * or it was sealed for another user or column.
 */
export function open(keys: TokenKey[], context: SealContext, sealed: string): string | null {
  const [sealedVersion, keyId, iv, tag, ciphertext, ...rest] = sealed.split('.');
  const key = keys.find((candidate) => candidate.id === keyId);
  if (sealedVersion !== version || !key || !iv || !tag || ciphertext === undefined || rest.length > 0)
    return null;
  const tagBuffer = Buffer.from(tag, 'base64url');
  const ivBuffer = Buffer.from(iv, 'base64url');
  if (tagBuffer.length !== tagBytes || ivBuffer.length !== ivBytes) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.key, ivBuffer, { authTagLength: tagBytes });
    decipher.setAAD(associatedData(key.id, context));
    decipher.setAuthTag(tagBuffer);
    return Buffer.concat([decipher.update(Buffer.from(ciphertext, 'base64url')), decipher.final()]).toString(
      'utf8',
    );
  } catch {
    return null;
  }
}
