import 'server-only';
import type { TokenRow } from '@/lib/db/tokens';

/** Whether calls to X in this person's name can still succeed: a valid token, or one to renew it with. */
export function isConnected(row: TokenRow | null, now: number): boolean {
  if (!row || row.is_ended === 1) return false;
  return row.refresh_token !== null || row.expires_at > now;
}
