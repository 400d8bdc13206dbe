import type { SlugParams } from '@/app/api/watchlists/slug-params';
import { readJson } from '@/lib/http/read-json';
import { withProblems } from '@/lib/http/with-problems';
import { writingAsker } from '@/lib/watchlists/asker';
import { roleRequest } from '@/lib/watchlists/list-requests';
import { changeRole, readAccess, removeMember } from '@/lib/watchlists/members';

/** Changes what somebody may do. */
export const PATCH = withProblems(async (request, { params }: SlugParams<'userId'>) => {
  const { slug, userId } = await params;
  const asker = await writingAsker();
  const { role } = await readJson(request, roleRequest);
  await changeRole(asker, slug, userId, role);
  return Response.json(await readAccess(asker, slug));
});

/** Takes the list away from somebody; with one's own id one leaves it. */
export const DELETE = withProblems(async (_request, { params }: SlugParams<'userId'>) => {
  const { slug, userId } = await params;
  await removeMember(await writingAsker(), slug, userId);
  return new Response(null, { status: 204 });
});
