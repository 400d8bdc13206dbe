import 'server-only';
import type { AccountAsker } from '@/lib/account/account-asker';
import type { ShownSession } from '@/lib/account/account-schema';
import { endSessionsByHash } from '@/lib/auth/end-sessions';
import { sha256 } from '@/lib/auth/secrets';
import { isLive } from '@/lib/auth/session';
import { findSessionsOf, type OwnSession } from '@/lib/db/sessions';
import { CodedError } from '@/lib/errors';

/** Neither the session's token nor the hash the store keeps can be had back from it. */
const refOf = (tokenHash: string) => sha256(`session's reference ${tokenHash}`).slice(0, 22);

async function liveSessions({ edge, viewerId, now }: AccountAsker): Promise<OwnSession[]> {
  return (await findSessionsOf(edge.db, viewerId)).filter((session) => isLive(session, now));
}

/** Where the asker is signed in: this one first, then the last used. */
export async function listSessions(asker: AccountAsker): Promise<ShownSession[]> {
  const sessions = await liveSessions(asker);
  const shown = sessions.map(({ tokenHash, device, createdAt, seenAt }) => {
    return { ref: refOf(tokenHash), device, createdAt, seenAt, isThis: tokenHash === asker.sessionHash };
  });
  return shown.sort((a, b) => Number(b.isThis) - Number(a.isThis));
}

async function end({ edge, now }: AccountAsker, sessions: readonly OwnSession[]): Promise<void> {
  await endSessionsByHash(
    edge,
    sessions.map(({ tokenHash }) => tokenHash),
    now,
  );
}

/** Signs the asker out in one place. @throws CodedError `not-found` when it is not theirs, or over already */
export async function endSession(asker: AccountAsker, ref: string): Promise<void> {
  const session = (await liveSessions(asker)).find(({ tokenHash }) => refOf(tokenHash) === ref);
  if (!session) throw new CodedError('not-found', 'There is no such session.');
  await end(asker, [session]);
}

/** Signs the asker out everywhere but here; answers in how many places. */
export async function endOtherSessions(asker: AccountAsker): Promise<number> {
  const others = (await liveSessions(asker)).filter(({ tokenHash }) => tokenHash !== asker.sessionHash);
  await end(asker, others);
  return others.length;
}
