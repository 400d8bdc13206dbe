import { seeOther } from '@/lib/auth/redirect';
import { currentPerson } from '@/lib/auth/viewer';
import { linkTags } from '@/lib/card/card-meta';
import { linkPage } from '@/lib/card/link-page';
import { CodedError } from '@/lib/errors';
import { isAskedAhead } from '@/lib/http/fetch-metadata';
import { withProblems } from '@/lib/http/with-problems';
import { linkVisit, receiveLink } from '@/lib/watchlists/receive-link';

/**
 * A secret link to a saved watchlist, as it is opened: a redirect, or, first seen by somebody signed out, a
 * page that redirects at once and has the tags for previews.
 */
export const GET = withProblems(async (request, { params }: { params: Promise<{ secret: string }> }) => {
  // Whoever opens it is seen to come: not by a browser's guess.
  if (isAskedAhead(request.headers)) throw new CodedError('busy', 'This link waits for somebody to open it.');
  const viewer = await currentPerson();
  const visit = await linkVisit(viewer?.id ?? null, request.headers.get('cookie'));
  const { secret } = await params;
  const { location, cookie, isFirst } = await receiveLink(visit, secret);
  if (!isFirst) return seeOther(location, [cookie]);
  return new Response(linkPage(await linkTags(secret), location), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'set-cookie': cookie },
  });
});
