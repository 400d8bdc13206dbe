import { queryOptions } from '@tanstack/react-query';
import type { BoardReading } from '@/lib/spaces/board-schema';
import { BoardError } from './board-error';

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

/** Loaded when first needed: the first paint came from the server. */
const loadFetchBoard = () =>
  import('./fetch-board').catch((cause: unknown) => {
    throw new BoardError('offline', undefined, { cause });
  });

/**
 * The query of one board; the server fills the same key before the first paint. With `isStreamed` a
 * stream keeps it fresh, and nothing is asked for. `isWantedUnseen`: without a stream, it is asked for
 * while nobody looks too.
 */
export function boardQuery(keys: readonly string[], isStreamed = false, isWantedUnseen = false) {
  return queryOptions({
    queryKey: boardKey(keys),
    queryFn: async ({ signal, client }) => {
      const present = () => client.getQueryData<HeldBoard>(boardKey(keys));
      const held = present();
      const { fetchBoard } = await loadFetchBoard();
      const fetched = await fetchBoard(keys, {
        held,
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      });
      // Only what came meanwhile may be newer: a store put back from a copy has lower versions.
      return present() === held ? fetched : newerOf(present(), fetched);
    },
    staleTime: isStreamed ? Number.POSITIVE_INFINITY : refreshIntervalMs - 1_000,
    refetchInterval: ({ state }) => (isStreamed ? false : refreshAfterMs(state.data)),
    refetchIntervalInBackground: isWantedUnseen,
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
