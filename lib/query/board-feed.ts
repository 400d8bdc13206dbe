import { type Lead, leadTabs } from '@/lib/query/lead-tabs';
import type { StreamStatus } from '@/lib/query/stream-loop';
import { readMessage, type StreamMessage } from '@/lib/query/stream-message';
import { type AddressedEvent, joinTabs, queueForLead, type TabMessage } from '@/lib/query/tab-channel';
import { heartbeatMs } from '@/lib/spaces/stream-events';

export type BoardWatcher = {
  keys: readonly string[];
  /** How much of the board is held, for the stream to go on from; null for nothing. */
  version: () => number | null;
  /** What was said of this board, or of creators that may be on it. */
  onMessages: (messages: StreamMessage[]) => void;
  onStatus: (status: StreamStatus) => void;
};

export type BoardFeed = { watch(watcher: BoardWatcher): () => void };

const rollCallMs = 30_000;
const longestSilenceMs = 3 * heartbeatMs;

/** One tab's part in the one stream that all tabs of a browser share. */
export function createBoardFeed(edges: { fetch?: typeof fetch; random?: () => number } = {}): BoardFeed {
  const tab = crypto.randomUUID();
  const watchers = new Set<BoardWatcher>();
  let leave: (() => void) | null = null;
  let lead: Lead | null = null;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let status: StreamStatus = 'connecting';
  let post = (_: TabMessage) => {};

  const wanted = () => [...watchers].map(({ keys, version }) => ({ keys: [...keys], version: version() }));

  function setStatus(next: StreamStatus): void {
    status = next;
    for (const watcher of watchers) watcher.onStatus(next);
  }

  function hear(): void {
    clearTimeout(silence);
    // A leader that has fallen silent may never know.
    silence = setTimeout(() => setStatus('down'), longestSilenceMs);
  }

  function take(events: readonly AddressedEvent[]): void {
    hear();
    const messages = events.flatMap(({ keys, event }) => {
      const message = readMessage(event);
      return message ? [{ name: keys?.join() ?? null, message }] : [];
    });
    for (const watcher of watchers) {
      const name = watcher.keys.join();
      const own = messages.filter((each) => each.name === null || each.name === name);
      if (own.length > 0) watcher.onMessages(own.map(({ message }) => message));
    }
  }

  function takeLead(): () => void {
    const mine = leadTabs(
      {
        events(events) {
          post({ kind: 'events', events });
          take(events);
        },
        status(next) {
          post({ kind: 'status', status: next });
          hear();
          setStatus(next);
        },
      },
      edges,
    );
    const callRoll = () => {
      post({ kind: 'roll-call' });
      mine.want(tab, wanted());
    };
    lead = mine;
    callRoll();
    const timer = setInterval(() => {
      mine.forgetSilent();
      callRoll();
    }, rollCallMs);
    return () => {
      clearInterval(timer);
      lead = null;
      mine.resign();
    };
  }

  function onMessage(message: TabMessage): void {
    if (message.kind === 'want') lead?.want(message.tab, message.boards);
    if (message.kind === 'roll-call') post({ kind: 'want', tab, boards: wanted() });
    if (message.kind === 'events') take(message.events);
    if (message.kind === 'status') {
      hear();
      setStatus(message.status);
    }
  }

  function join(): () => void {
    status = 'connecting';
    const channel = joinTabs(onMessage);
    post = channel.post;
    hear();
    const giveUpLead = queueForLead(takeLead);
    return () => {
      giveUpLead();
      clearTimeout(silence);
      post({ kind: 'want', tab, boards: [] });
      channel.close();
    };
  }

  function tellWants(): void {
    const boards = wanted();
    post({ kind: 'want', tab, boards });
    lead?.want(tab, boards);
  }

  return {
    watch(watcher) {
      watchers.add(watcher);
      leave ??= join();
      watcher.onStatus(status);
      tellWants();
      return () => {
        watchers.delete(watcher);
        if (watchers.size > 0) return tellWants();
        leave?.();
        leave = null;
      };
    },
  };
}

let feed: BoardFeed | undefined;

/** This tab's feed, made at first use in the browser. */
export function boardFeed(): BoardFeed {
  feed ??= createBoardFeed();
  return feed;
}
