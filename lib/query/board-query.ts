import { queryOptions } from '@tanstack/react-query';
import { type BoardReading, boardSchema } from '@/lib/spaces/board-schema';
import { checkedAtHeader, readCheckedAt, serverNowHeader, versionHeader } from '@/lib/spaces/checked-at';
import { BoardError, boardErrorFrom } from './board-error';

/**
 * A board as the browser holds it. `etag` names the version of its content; `receivedAt` is the
 * browser's own time of the answer, so that a wrong clock can be told from an old answer. All content
 * up to `version` is in it, and of some creators (`versions`) newer content.
 */
export type HeldBoard = BoardReading & {
  etag: string | null;
  receivedAt: number;
  version: number | null;
  versions: Record<string, number>;
};

/** What the server read for the first paint, ready to be held. */
export function heldFromServer(reading: BoardReading & { version?: number }): HeldBoard {
  return { version: null, ...reading, versions: {}, etag: null, receivedAt: reading.serverNow };
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

/**
 * The query of one board; the server fills the same key before the first paint. With `isStreamed` a
 * stream keeps it fresh, and nothing is asked for.
 */
export function boardQuery(keys: readonly string[], isStreamed = false) {
  return queryOptions({
    queryKey: boardKey(keys),
    queryFn: async ({ signal, client }) => {
      const present = () => client.getQueryData<HeldBoard>(boardKey(keys));
      const held = present();
      const fetched = await fetchBoard(keys, {
        held,
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      });
      // Only what came meanwhile may be newer: a store put back from a copy has lower versions.
      return present() === held ? fetched : newerOf(present(), fetched);
    },
    staleTime: isStreamed ? Number.POSITIVE_INFINITY : refreshIntervalMs - 1_000,
    refetchInterval: ({ state }) => (isStreamed ? false : refreshAfterMs(state.data)),
    refetchOnWindowFocus: !isStreamed,
    // Asked even when the browser believes itself offline: the failure is what the board then tells.
    networkMode: 'always',
    // The next interval is the retry.
    retry: false,
    enabled: keys.length > 0,
  });
}

const namesOf = ({ board }: HeldBoard) => board.creators.map(({ id, key }) => `${id} ${key}`).join();

/** An answer that a stream has overtaken on its way says nothing new. */
export function newerOf(present: HeldBoard | undefined, fetched: HeldBoard): HeldBoard {
  const isOvertaken =
    present !== undefined &&
    present.version !== null &&
    fetched.version !== null &&
    present.version > fetched.version &&
    namesOf(present) === namesOf(fetched);
  return isOvertaken ? present : fetched;
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
