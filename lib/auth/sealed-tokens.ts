import 'server-only';
import { open, seal } from '@/lib/auth/seal';
import type { SealedTokens, TokenRow } from '@/lib/db/tokens';
import type { TokenKey } from '@/lib/env';

/** Tokens as X gives them; `expiresAt` in ms. */
export type XTokens = { accessToken: string; refreshToken: string | null; scope: string; expiresAt: number };

export function sealTokens(keys: TokenKey[], userId: string, tokens: XTokens): SealedTokens {
  const { accessToken, refreshToken } = tokens;
  return {
    ...tokens,
    accessToken: seal(keys, { userId, column: 'access_token' }, accessToken),
    refreshToken:
      refreshToken === null ? null : seal(keys, { userId, column: 'refresh_token' }, refreshToken),
  };
}

/** The tokens of a row; null for one that is absent or no longer opens. */
export function openTokens(
  keys: TokenKey[],
  row: TokenRow,
): { accessToken: string | null; refreshToken: string | null } {
  const userId = row.user_id;
  return {
    accessToken: row.access_token && open(keys, { userId, column: 'access_token' }, row.access_token),
    refreshToken: row.refresh_token && open(keys, { userId, column: 'refresh_token' }, row.refresh_token),
  };
}
