import { type ConnectionOptions, listenToStream, type StreamEnd } from '@/lib/query/stream-connection';

/** `connecting`: nothing is known yet; `down`: other ways are to be taken until it is `open`. */
export type StreamStatus = 'connecting' | 'open' | 'down';

export type LoopOptions = Pick<ConnectionOptions, 'boards' | 'fetch' | 'onEvents'> & {
  /** What is held when a connection opens. */
  since: () => number | null;
  onStatus: (status: StreamStatus) => void;
  random?: () => number;
};

const firstRetryMs = 1_000;
const longestRetryMs = 30_000;
/** A connection that lived so long was a good one. */
const provenMs = 10_000;

/** A failure or two may be chance; from the second on the stream counts as down. */
export function weightOf(end: StreamEnd): number {
  if (end.kind === 'bye') return 0;
  return end.kind === 'broken' ? 1 : 2;
}

/** Between half and all of 1 s, 2 s, 4 s … 30 s, so that not everybody comes back at once. */
export function retryMs(failures: number, random: number): number {
  const longest = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(10, Math.max(0, failures - 1)));
  return Math.round(longest * (0.5 + random / 2));
}

/** Keeps one stream open as long as it may, coming back whenever it ends. @returns the function that stops it */
export function keepStream(options: LoopOptions): () => void {
  const { onStatus, random = Math.random } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function connect(): Promise<void> {
    let openedAt: number | null = null;
    const end = await listenToStream({
      ...options,
      since: options.since(),
      signal,
      onEvents: (events) => {
        if (signal.aborted) return;
        if (openedAt === null) onStatus('open');
        openedAt ??= performance.now();
        options.onEvents(events);
      },
    });
    if (signal.aborted) return;
    const isProven = openedAt !== null && performance.now() - openedAt >= provenMs;
    failures = (isProven ? 0 : failures) + weightOf(end);
    if (failures >= 2) onStatus('down');
    const wait = end.kind === 'bye' ? end.retryMs : retryMs(failures, random());
    timer = setTimeout(() => void connect(), wait);
  }

  void connect();
  return () => {
    stopping.abort();
    clearTimeout(timer);
  };
}
