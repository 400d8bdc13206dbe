import { type AskedBoards, askedBoards } from '@/app/api/spaces/asked-boards';
import { requireViewer, type Viewer } from '@/lib/auth/viewer';
import { streams } from '@/lib/collector/streams';
import { CodedError } from '@/lib/errors';
import { withProblems } from '@/lib/http/with-problems';
import { mostBoards, mostStreamCreators } from '@/lib/spaces/stream-events';

/** What the client holds: `since`, or what a browser's own EventSource says when it comes back. */
function sinceOf(request: Request, asked: string | null): number | null {
  const text = request.headers.get('last-event-id') ?? asked;
  if (text === null || text === '') return null;
  if (!/^\d{1,15}$/.test(text)) throw new CodedError('bad-request', 'since: a version is digits');
  return Number(text);
}

async function boardsOf(viewer: Viewer, params: URLSearchParams): Promise<AskedBoards> {
  const asked = await askedBoards(viewer, params, mostBoards);
  if (asked.boards.flat().length > mostStreamCreators) {
    throw new CodedError('too-many-creators', `A stream holds at most ${mostStreamCreators} creators.`);
  }
  return asked;
}

/**
 * Boards as they change, as server-sent events; each `creators` and each `list` is one board. `board` tells all of it,
 * `snapshot` one creator's newer content, `checked` an age, `frame` what else a board says.
 */
export const GET = withProblems(async (request: Request) => {
  const viewer = await requireViewer();
  const params = new URL(request.url).searchParams;
  const body = await streams().open({
    viewer,
    ...(await boardsOf(viewer, params)),
    since: sinceOf(request, params.get('since')),
  });
  // Proxies that gather answers before they pass them on leave this one alone.
  const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' };
  return new Response(body, { headers });
});
