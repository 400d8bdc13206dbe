import { revokeToken } from '@/lib/auth/personal-tokens';
import { tokenAsker } from '@/lib/auth/token-asker';
import { withProblems } from '@/lib/http/with-problems';

/** Revokes one of the viewer's tokens at once. */
export const DELETE = withProblems(async (_request, { params }: { params: Promise<{ id: string }> }) => {
  const { db, viewerId } = await tokenAsker({ toWrite: true });
  await revokeToken(db, viewerId, (await params).id);
  return new Response(null, { status: 204 });
});
