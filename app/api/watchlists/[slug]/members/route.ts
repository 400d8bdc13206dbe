import type { SlugParams } from '@/app/api/watchlists/slug-params';
import { readJson } from '@/lib/http/read-json';
import { withProblems } from '@/lib/http/with-problems';
import { readingAsker, writingAsker } from '@/lib/watchlists/asker';
import { shareRequest } from '@/lib/watchlists/list-requests';
import { readAccess, shareWith } from '@/lib/watchlists/members';

/** Who has the list, and to its owner which links there are. */
export const GET = withProblems(async (_request, { params }: SlugParams) => {
  const { slug } = await params;
  return Response.json(await readAccess(await readingAsker(), slug));
});

/** Shares the list with somebody by @handle or id. */
export const POST = withProblems(async (request, { params }: SlugParams) => {
  const { slug } = await params;
  const asker = await writingAsker();
  const { handle, role } = await readJson(request, shareRequest);
  await shareWith(asker, slug, handle, role);
  return Response.json(await readAccess(asker, slug), { status: 201 });
});
