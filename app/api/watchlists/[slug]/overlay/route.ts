import type { SlugParams } from '@/app/api/watchlists/slug-params';
import { readJson } from '@/lib/http/read-json';
import { withProblems } from '@/lib/http/with-problems';
import { writingAsker } from '@/lib/watchlists/asker';
import { overlayRequest } from '@/lib/watchlists/list-requests';
import { personalise } from '@/lib/watchlists/overlay';
import { readList } from '@/lib/watchlists/read-list';

/** Changes what the viewer makes of the list for themselves; what is not named stays. */
export const PATCH = withProblems(async (request, { params }: SlugParams) => {
  const { slug } = await params;
  const asker = await writingAsker();
  await personalise(asker, slug, await readJson(request, overlayRequest));
  return Response.json({ overlay: (await readList(asker, slug)).overlay });
});
