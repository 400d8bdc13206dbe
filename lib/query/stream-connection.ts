import { BoardError } from '@/lib/query/board-error';
import { boardErrorFrom } from '@/lib/query/board-error-from';
import { boardParam } from '@/lib/query/board-param';
import { createSseParser, type SseEvent } from '@/lib/query/sse-parser';
import { readMessage } from '@/lib/query/stream-message';
import { heartbeatMs } from '@/lib/spaces/stream-events';

/** How a connection came to its end. `silent`: something on the way keeps what is sent. */
export type StreamEnd =
  | { kind: 'refused'; error: BoardError }
  | { kind: 'bye'; retryMs: number }
  | { kind: 'end' }
  | { kind: 'broken' }
  | { kind: 'silent' };

export type ConnectionOptions = {
  boards: readonly (readonly string[])[];
  since: number | null;
  signal: AbortSignal;
  /** Everything one piece of the answer held; empty for a mere sign of life. */
  onEvents: (events: SseEvent[]) => void;
  fetch?: typeof fetch;
};

/** The first words of a stream wait for nothing but a moment for creators never looked at. */
const firstWordMs = 5_000;
const longestSilenceMs = 2.5 * heartbeatMs;

export function streamPath(boards: readonly (readonly string[])[], since: number | null): string {
  const params = new URLSearchParams(boards.map(boardParam));
  if (since !== null) params.set('since', String(since));
  return `/api/spaces/stream?${params}`;
}

/** Listens to one stream until it ends, and says how. Never throws. */
export async function listenToStream(options: ConnectionOptions): Promise<StreamEnd> {
  const { boards, since, signal, onEvents, fetch: get = fetch } = options;
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), firstWordMs);
  const onPiece = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), longestSilenceMs);
  };
  try {
    const response = await get(streamPath(boards, since), {
      headers: { accept: 'text/event-stream' },
      cache: 'no-store',
      credentials: 'same-origin',
      signal: AbortSignal.any([signal, silence.signal]),
    });
    if (!response.ok) return { kind: 'refused', error: await boardErrorFrom(response) };
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    if (!isStream || !response.body) return { kind: 'refused', error: new BoardError('offline') };
    return await readAll(response.body, onPiece, onEvents);
  } catch {
    return { kind: silence.signal.aborted ? 'silent' : 'broken' };
  } finally {
    clearTimeout(timer);
  }
}

async function readAll(
  body: ReadableStream<Uint8Array>,
  onPiece: () => void,
  onEvents: (events: SseEvent[]) => void,
): Promise<StreamEnd> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parse = createSseParser();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { kind: 'broken' };
    onPiece();
    const events = parse(decoder.decode(value, { stream: true }));
    onEvents(events);
    const last = events.at(-1);
    const message = last && readMessage(last);
    if (message?.kind === 'bye') return { kind: 'bye', retryMs: message.retryMs };
    if (message?.kind === 'end') return { kind: 'end' };
  }
}
