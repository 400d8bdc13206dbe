import 'server-only';
import { type AuthEdge, authEdge } from '@/lib/auth/auth-edge';
import { requireSession } from '@/lib/auth/viewer';
import { storeTime } from '@/lib/db/store-clock';

/** Somebody who asks about their own account, and by which session (its stored hash: it stays inside). */
export type AccountAsker = {
  edge: AuthEdge;
  viewerId: string;
  handle: string;
  sessionHash: string;
  now: number;
};

/**
 * Whoever sent this request, on a page of ours: no personal access token reaches an account.
 * @throws CodedError `signed-out`, `foreign-origin`, `not-permitted`
 */
export async function accountAsker(options: { toWrite: boolean }): Promise<AccountAsker> {
  const { id, handle, sessionId } = await requireSession(options);
  return { edge: await authEdge(), viewerId: id, handle, sessionHash: sessionId, now: storeTime() };
}
