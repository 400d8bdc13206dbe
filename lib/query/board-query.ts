import { queryOptions } from '@tanstack/react-query';
import { type BoardReading, boardSchema } from '@/lib/spaces/board-schema';
import { checkedAtHeader, readCheckedAt, serverNowHeader } from '@/lib/spaces/checked-at';
import { BoardError, boardErrorFrom } from './board-error';

/**
 * A board as the browser holds it. `etag` names the version of its content; `receivedAt` is the
 * browser's own time of the answer, so that a wrong clock can be told from an old answer.
 */
export type HeldBoard = BoardReading & { etag: string | null; receivedAt: number };

/** What the server read for the first paint, ready to be held. */
export function heldFromServer(reading: BoardReading): HeldBoard {
  return { ...reading, etag: null, receivedAt: reading.serverNow };
}

export const boardKey = (keys: readonly string[]) => ['board', ...keys] as const;

/** Refreshed every 5 s while the page is visible. What is on screen stays on failure. */
export const refreshIntervalMs = 5_000;
/** While some creators were never checked: their first answer is about a second away. */
const fillIntervalMs = 1_500;
const timeoutMs = 12_000;

/** How soon a board is asked for again. */
export function refreshAfterMs(held: HeldBoard | undefined): number {
  const isFilling = held?.board.creators.some((creator) => creator.status === 'checking') ?? false;
  return isFilling ? fillIntervalMs : refreshIntervalMs;
}

/** The query of one board; the server fills the same key before the first paint. */
export function boardQuery(keys: readonly string[]) {
  return queryOptions({
    queryKey: boardKey(keys),
    queryFn: ({ signal, client }) =>
      fetchBoard(keys, {
        held: client.getQueryData<HeldBoard>(boardKey(keys)),
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      }),
    staleTime: refreshIntervalMs - 1_000,
    refetchInterval: ({ state }) => refreshAfterMs(state.data),
    refetchOnWindowFocus: true,
    // Asked even when the browser believes itself offline: the failure is what the board then tells.
    networkMode: 'always',
    // The next interval is the retry.
    retry: false,
    enabled: keys.length > 0,
  });
}

type FetchOptions = { held: HeldBoard | undefined; signal?: AbortSignal; fetch?: typeof fetch };

/**
 * One look at `GET /api/spaces`. An unchanged board (304) keeps the held content and takes only the
 * new ages. @throws BoardError
 */
export async function fetchBoard(keys: readonly string[], options: FetchOptions): Promise<HeldBoard> {
  const { held, signal, fetch: get = fetch } = options;
  const headers = new Headers({ accept: 'application/json' });
  if (held?.etag) headers.set('if-none-match', held.etag);
  const url = `/api/spaces?${new URLSearchParams({ creators: keys.join(',') })}`;
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
  return withAges({ board: parsed.data, checkedAt: [], serverNow: 0, receivedAt: 0, etag }, response.headers);
}

/** Ages are taken only when they speak of the very creators held. */
function withAges(held: HeldBoard, headers: Headers): HeldBoard {
  const ages = readCheckedAt(headers.get(checkedAtHeader));
  const checkedAt = ages.length === held.board.creators.length ? ages : held.checkedAt;
  const serverNow = Number(headers.get(serverNowHeader));
  const receivedAt = Date.now();
  return { ...held, checkedAt, receivedAt, serverNow: serverNow > 0 ? serverNow : receivedAt };
}
