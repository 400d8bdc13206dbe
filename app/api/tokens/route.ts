import { createToken, listTokens } from '@/lib/auth/personal-tokens';
import { tokenAsker } from '@/lib/auth/token-asker';
import { readJson } from '@/lib/http/read-json';
import { withProblems } from '@/lib/http/with-problems';
import { newTokenRequest } from '@/lib/watchlists/list-requests';

/** The viewer's personal access tokens, without their secrets. */
export const GET = withProblems(async () => {
  const { db, viewerId } = await tokenAsker({ toWrite: false });
  return Response.json({ tokens: await listTokens(db, viewerId) });
});

/** Makes one; `secret` is told this once. */
export const POST = withProblems(async (request) => {
  const { db, viewerId, now } = await tokenAsker({ toWrite: true });
  const wanted = await readJson(request, newTokenRequest);
  return Response.json(await createToken(db, viewerId, wanted, now), { status: 201 });
});
