import type { SlugParams } from '@/app/api/watchlists/slug-params';
import { env } from '@/lib/env';
import { readJson } from '@/lib/http/read-json';
import { withProblems } from '@/lib/http/with-problems';
import { writingAsker } from '@/lib/watchlists/asker';
import { makeLink, secretPath } from '@/lib/watchlists/links';
import { newLinkRequest } from '@/lib/watchlists/list-requests';

/** Makes the secret link of a role, in place of the one there was. `url` is told this once. */
export const POST = withProblems(async (request, { params }: SlugParams) => {
  const { slug } = await params;
  const asker = await writingAsker();
  const { secret, ...link } = await makeLink(asker, slug, await readJson(request, newLinkRequest));
  return Response.json({ link, url: `${env().appOrigin}${secretPath(secret)}` }, { status: 201 });
});
