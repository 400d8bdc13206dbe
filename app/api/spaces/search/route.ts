import { requireViewer } from '@/lib/auth/viewer';
import { searchSpaces } from '@/lib/collector/search-spaces';
import { CodedError } from '@/lib/errors';
import { withProblems } from '@/lib/http/with-problems';
import { plainText } from '@/lib/watchlists/plain-text';

const longestQuery = 200;
const states = ['all', 'live', 'scheduled'] as const;

/** Spaces that are live or to come, by words in their titles: `?q=`, and `?state=live` or `scheduled` for one kind. */
export const GET = withProblems(async (request) => {
  const viewer = await requireViewer();
  const params = new URL(request.url).searchParams;
  const query = plainText(params.get('q') ?? '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
  if (query === '' || query.length > longestQuery)
    throw new CodedError('bad-request', `q: 1 to ${longestQuery} characters`);
  const state = states.find((each) => each === (params.get('state') ?? 'all'));
  if (!state) throw new CodedError('bad-request', 'state: all, live or scheduled');
  return Response.json(await searchSpaces(viewer.id, { query, state }));
});
