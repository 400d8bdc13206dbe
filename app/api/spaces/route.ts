import { createHash } from 'node:crypto';
import { askedBoards } from '@/app/api/spaces/asked-boards';
import { askedCreators } from '@/app/api/spaces/asked-creators';
import { requireViewer } from '@/lib/auth/viewer';
import { readVersionedBoard } from '@/lib/collector/read-versioned-board';
import { withProblems } from '@/lib/http/with-problems';
import type { Board } from '@/lib/spaces/board-schema';
import { checkedAtHeader, serverNowHeader, versionHeader, writeCheckedAt } from '@/lib/spaces/checked-at';

/** The first answer waits this long for creators never looked up; the rest follows with the next. */
const waitMs = 1_000;

type Text = { body: Uint8Array<ArrayBuffer>; etag: string };

const texts = new WeakMap<Board, Text>();

/** A board as JSON; the same one, asked for by many, is written once. */
function textOf(board: Board): Text {
  const known = texts.get(board);
  if (known) return known;
  const body = new TextEncoder().encode(JSON.stringify(board));
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const text = { body, etag };
  texts.set(board, text);
  return text;
}

/** A board's data: body `Board`, ages beside it in headers, 304 while nothing but ages changed. */
export const GET = withProblems(async (request: Request) => {
  const viewer = await requireViewer();
  const params = new URL(request.url).searchParams;
  const listed = params.has('list') ? await askedBoards(viewer, params, 1) : null;
  const { board, checkedAt, serverNow, version } = await readVersionedBoard({
    viewerId: viewer.id,
    keys: listed?.boards[0] ?? askedCreators(params.getAll('creators').join(',')),
    waitMs,
  });
  const { body, etag } = textOf(board);
  const headers = {
    etag,
    [checkedAtHeader]: writeCheckedAt(checkedAt),
    [serverNowHeader]: String(serverNow),
    [versionHeader]: String(version),
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'content-type': 'application/json' } });
});
