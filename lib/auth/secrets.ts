import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/** A 256-bit random value for a cookie: 43 characters of base64url. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** base64url SHA-256: what the store keeps instead of session tokens and OAuth states. */
export function sha256(value: string): string {
  return createHash('sha256').update(value).digest('base64url');
}
