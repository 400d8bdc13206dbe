import { boardSchema } from '@/lib/spaces/board-schema';
import { checkedAtHeader, readCheckedAt, serverNowHeader, versionHeader } from '@/lib/spaces/checked-at';
import { BoardError } from './board-error';
import { boardErrorFrom } from './board-error-from';
import { boardParam } from './board-param';
import type { HeldBoard } from './board-query';

type FetchOptions = { held: HeldBoard | undefined; signal?: AbortSignal; fetch?: typeof fetch };

/**
 * One look at `GET /api/spaces`. An unchanged board (304) keeps the held content and takes only the
 * new ages. @throws BoardError
 */
export async function fetchBoard(keys: readonly string[], options: FetchOptions): Promise<HeldBoard> {
  const { held, signal, fetch: get = fetch } = options;
  const headers = new Headers({ accept: 'application/json' });
  if (held?.etag) headers.set('if-none-match', held.etag);
  const url = `/api/spaces?${new URLSearchParams([boardParam(keys)])}`;
  let response: Response;
  try {
    response = await get(url, {
      headers,
      cache: 'no-store',
      credentials: 'same-origin',
      signal: signal ?? null,
    });
  } catch (cause) {
    throw new BoardError('offline', undefined, { cause });
  }
  if (response.status === 304 && held) return withAges(held, response.headers);
  if (!response.ok) throw await boardErrorFrom(response);
  const parsed = boardSchema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) throw new BoardError('offline', undefined, { cause: parsed.error });
  const etag = response.headers.get('etag');
  const board = { board: parsed.data, checkedAt: [], serverNow: 0, receivedAt: 0, etag };
  return withAges({ ...board, version: null, versions: {} }, response.headers);
}

/** Ages are taken only when they speak of the very creators held. */
function withAges(held: HeldBoard, headers: Headers): HeldBoard {
  const ages = readCheckedAt(headers.get(checkedAtHeader));
  const checkedAt = ages.length === held.board.creators.length ? ages : held.checkedAt;
  const serverNow = Number(headers.get(serverNowHeader));
  const receivedAt = Date.now();
  const version = Number(headers.get(versionHeader) ?? 0) || null;
  const versions = {};
  return {
    ...held,
    checkedAt,
    receivedAt,
    version,
    versions,
    serverNow: serverNow > 0 ? serverNow : receivedAt,
  };
}
