import { groupBoards } from '@/lib/query/stream-groups';
import { keepStream, type LoopOptions, type StreamStatus } from '@/lib/query/stream-loop';
import { boardOf, readMessage } from '@/lib/query/stream-message';
import type { AddressedEvent, WantedBoard } from '@/lib/query/tab-channel';

type Stream = { stop: () => void; status: StreamStatus };
type Edges = Pick<LoopOptions, 'fetch' | 'random'>;

export type Lead = {
  /** What a tab wants now; nothing when it is gone. */
  want(tab: string, boards: readonly WantedBoard[]): void;
  /** Forgets tabs that have said nothing since the last call. */
  forgetSilent(): void;
  resign(): void;
};

/** Wishes that come within a moment of each other are one. */
const settleMs = 50;

/**
 * The work of the tab that leads: one stream for the boards of all tabs, opened anew when they change,
 * each time from what everybody holds.
 */
export function leadTabs(
  tell: { events: (events: AddressedEvent[]) => void; status: (status: StreamStatus) => void },
  edges: Edges = {},
): Lead {
  const wants = new Map<string, readonly WantedBoard[]>();
  const heard = new Set<string>();
  /** How much of each board all tabs hold at least. */
  const held = new Map<string, number | null>();
  let streams: Stream[] = [];
  let open = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tellStatus = () => {
    const worst = (['down', 'connecting', 'open'] as const).find((status) =>
      streams.some((stream) => stream.status === status),
    );
    if (worst) tell.status(worst);
  };

  function start(boards: readonly (readonly string[])[]): Stream {
    const stream: Stream = { stop: () => {}, status: 'connecting' };
    stream.stop = keepStream({
      ...edges,
      boards,
      since: () => {
        const versions = boards.map((keys) => held.get(keys.join()) ?? null);
        return versions.includes(null) ? null : Math.min(...versions.map(Number));
      },
      onStatus: (status) => {
        stream.status = status;
        tellStatus();
      },
      onEvents: (events) => {
        tell.events(
          events.map((event) => {
            const message = readMessage(event);
            const index = message && boardOf(message);
            const about = index === null ? boards : boards.slice(index, index + 1);
            const upTo = message && 'upTo' in message ? message.upTo : 0;
            for (const keys of about) {
              const before = held.get(keys.join()) ?? null;
              const isWhole = message?.kind === 'whole';
              if (isWhole || (before !== null && upTo > before)) held.set(keys.join(), upTo);
            }
            return { keys: index === null ? null : [...(boards[index] ?? [])], event };
          }),
        );
      },
    });
    return stream;
  }

  function arrange(): void {
    const wanted = [...wants.values()].flat();
    const groups = groupBoards(wanted.map(({ keys }) => keys));
    const next = JSON.stringify(groups);
    if (next === open) {
      tellStatus();
      return;
    }
    open = next;
    for (const stream of streams) stream.stop();
    streams = groups.map(start);
  }

  /** Somebody new shows a board; if they hold less of it than all others, the stream goes back to there. */
  function welcome(name: string, version: number | null): void {
    const others = held.get(name);
    if (others !== undefined && (others === null || (version !== null && version >= others))) return;
    held.set(name, version);
    open = '';
  }

  return {
    want(tab, boards) {
      heard.add(tab);
      const before = new Set(wants.get(tab)?.map(({ keys }) => keys.join()));
      for (const { keys, version } of boards) if (!before.has(keys.join())) welcome(keys.join(), version);
      if (boards.length > 0) wants.set(tab, boards);
      else wants.delete(tab);
      clearTimeout(timer);
      timer = setTimeout(arrange, settleMs);
    },
    forgetSilent() {
      for (const tab of wants.keys()) if (!heard.has(tab)) wants.delete(tab);
      heard.clear();
      arrange();
    },
    resign() {
      clearTimeout(timer);
      for (const stream of streams) stream.stop();
      streams = [];
    },
  };
}
