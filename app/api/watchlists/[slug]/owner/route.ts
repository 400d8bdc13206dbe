import type { SlugParams } from '@/app/api/watchlists/slug-params';
import { readJson } from '@/lib/http/read-json';
import { withProblems } from '@/lib/http/with-problems';
import { writingAsker } from '@/lib/watchlists/asker';
import { handOverRequest } from '@/lib/watchlists/list-requests';
import { handOver, readAccess } from '@/lib/watchlists/members';

/** Hands the list over to one of its members. */
export const POST = withProblems(async (request, { params }: SlugParams) => {
  const { slug } = await params;
  const asker = await writingAsker();
  const { userId } = await readJson(request, handOverRequest);
  await handOver(asker, slug, userId);
  return Response.json(await readAccess(asker, slug));
});
