import { currentViewer } from '@/lib/auth/viewer';
import { withProblems } from '@/lib/http/with-problems';
import { linkVisit, receiveLink } from '@/lib/watchlists/receive-link';

/** A secret link to a saved watchlist, as it is opened. */
export const GET = withProblems(async (request, { params }: { params: Promise<{ secret: string }> }) => {
  const viewer = await currentViewer();
  const visit = await linkVisit(viewer?.id ?? null, request.headers.get('cookie'));
  return await receiveLink(visit, (await params).secret);
});
