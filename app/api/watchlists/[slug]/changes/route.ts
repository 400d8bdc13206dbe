import type { SlugParams } from '@/app/api/watchlists/slug-params';
import { CodedError } from '@/lib/errors';
import { withProblems } from '@/lib/http/with-problems';
import { readingAsker } from '@/lib/watchlists/asker';
import { readHistory } from '@/lib/watchlists/read-history';

function beforeOf(request: Request): number | undefined {
  const text = new URL(request.url).searchParams.get('before');
  if (text === null) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw new CodedError('bad-request', 'before: a version is digits');
  return Number(text);
}

/** Who changed what and when, the newest first; `?before=<version>` goes further back. */
export const GET = withProblems(async (request, { params }: SlugParams) => {
  const { slug } = await params;
  const asker = await readingAsker();
  return Response.json({ changes: await readHistory(asker, slug, beforeOf(request)) });
});
