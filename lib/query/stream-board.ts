import type { QueryClient } from '@tanstack/react-query';
import { applyMessage, heldVersion } from '@/lib/query/apply-message';
import { type BoardFeed, boardFeed } from '@/lib/query/board-feed';
import { boardKey, type HeldBoard } from '@/lib/query/board-query';
import type { StreamStatus } from '@/lib/query/stream-loop';
import { followVisibility } from '@/lib/query/visible';

type Options = {
  keys: readonly string[];
  client: QueryClient;
  onStatus: (status: StreamStatus) => void;
  /** What is known while nobody looks, and nothing is rendered. */
  onUnseen?: (held: HeldBoard) => void;
  /** Whether the stream is to stay while nobody looks. */
  isWantedUnseen?: () => boolean;
  /** The saved list behind this board, or who may see it, has changed. */
  onList?: () => void;
  feed?: BoardFeed;
  now?: () => number;
};

/**
 * Keeps the cached board of these keys as the stream tells it, as long as the page is seen. Out of sight
 * nothing is rendered: what is said is kept and shown at once on return. @returns the function that stops it
 */
export function streamBoard({
  keys,
  client,
  onStatus,
  onUnseen,
  isWantedUnseen,
  onList,
  feed = boardFeed(),
  now = Date.now,
}: Options): () => void {
  const queryKey = boardKey(keys);
  let isSeen = document.visibilityState === 'visible';
  /** What is newer than the cache, while nobody looks. */
  let unseen: HeldBoard | null = null;
  let stop: (() => void) | null = null;

  const held = () => unseen ?? client.getQueryData<HeldBoard>(queryKey);

  function keep(next: HeldBoard): void {
    if (!isSeen) {
      unseen = next;
      onUnseen?.(next);
      return;
    }
    unseen = null;
    client.setQueryData(queryKey, next);
  }

  function listen(): void {
    stop ??= feed.watch({
      keys,
      version: () => {
        const present = held();
        return present ? heldVersion(present) : null;
      },
      onMessages(messages) {
        if (messages.some(({ kind }) => kind === 'list')) onList?.();
        // Nothing more comes: the answer to asking says why, and the page with it.
        if (messages.some(({ kind }) => kind === 'end')) void client.refetchQueries({ queryKey });
        const before = held();
        if (!before) return;
        const next = messages.reduce((board, message) => applyMessage(board, message, now()), before);
        if (next === before) return;
        if (next.version === null && before.version !== null) void client.refetchQueries({ queryKey });
        else keep(next);
      },
      onStatus,
    });
  }

  function rest(): void {
    stop?.();
    stop = null;
  }

  listen();
  const unfollow = followVisibility({
    onHidden: () => {
      isSeen = false;
    },
    onLongHidden: rest,
    isWanted: isWantedUnseen,
    onVisible: () => {
      isSeen = true;
      if (unseen) keep(unseen);
      listen();
    },
  });
  return () => {
    unfollow();
    rest();
  };
}
