import { createHash } from 'node:crypto';
import { requireViewer } from '@/lib/auth/viewer';
import { readBoard } from '@/lib/collector/read-board';
import { CodedError } from '@/lib/errors';
import { withProblems } from '@/lib/http/with-problems';
import { checkedAtHeader, serverNowHeader, writeCheckedAt } from '@/lib/spaces/checked-at';
import { parseCreators } from '@/lib/watchlists/parse-creators';

const mostCreators = 200;
/** The first answer waits this long for creators never looked up; the rest follows with the next. */
const waitMs = 1_000;

function keysOf(request: Request): string[] {
  const asked = new URL(request.url).searchParams.getAll('creators').join(',');
  const { keys, rejects } = parseCreators(asked, mostCreators);
  const first = rejects[0];
  if (first) throw new CodedError('bad-request', `creators: ${first.reason}`);
  if (keys.length === 0) throw new CodedError('bad-request', 'creators: name at least one @handle or id');
  return keys;
}

/** A board's data: body `Board`, ages beside it in headers, 304 while nothing but ages changed. */
export const GET = withProblems(async (request: Request) => {
  const viewer = await requireViewer();
  const { board, checkedAt, serverNow } = await readBoard({
    viewerId: viewer.id,
    keys: keysOf(request),
    waitMs,
  });
  const body = JSON.stringify(board);
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = {
    etag,
    [checkedAtHeader]: writeCheckedAt(checkedAt),
    [serverNowHeader]: String(serverNow),
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'content-type': 'application/json' } });
});
