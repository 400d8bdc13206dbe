import 'server-only';
import { frameOf } from '@/lib/collector/board-frame';
import { type ContentEdges, ContentFeed } from '@/lib/collector/content-feed';
import { type FrameEdges, FrameFeed, type Seat, wholeEvent } from '@/lib/collector/frame-feed';
import { creatorsOf, type LiveStream } from '@/lib/collector/live-stream';
import { openOutlet } from '@/lib/collector/stream-outlet';
import { type SessionEdges, StreamSessions } from '@/lib/collector/stream-sessions';
import { heartbeat, joinBytes, retryAfter, streamEvent } from '@/lib/collector/stream-text';
import { CodedError } from '@/lib/errors';
import type { BoardReading } from '@/lib/spaces/board-schema';
import { heartbeatMs } from '@/lib/spaces/stream-events';

export type HubEdges = ContentEdges &
  FrameEdges &
  SessionEdges & {
    /** Somebody looks at these creators. */
    noteDemand: (viewerId: string, creatorIds: readonly string[]) => void;
    /** Something was stored, here or in another process; may be missed, doubled or late. */
    onChange: (listener: () => void) => () => void;
    every: (ms: number, run: () => void) => () => void;
    /** 0 to 1, so that not everybody comes back at once. */
    random: () => number;
  };

export type StreamRequest = {
  viewer: { id: string; sessionId: string };
  /** The boards wanted, by the keys of their addresses. */
  boards: readonly (readonly string[])[];
  /** What the client holds already, by version; null for nothing. */
  since: number | null;
};

const demandEveryMs = 10_000;
/** How long creators never looked at may hold up a stream's first words. */
const firstWaitMs = 1_000;

/** All open streams of this process. It works only while there are any. */
export class Hub {
  readonly #streams = new Map<LiveStream, () => void>();
  readonly #content: ContentFeed;
  readonly #frames: FrameFeed;
  readonly #sessions: StreamSessions;
  #stop: (() => void) | null = null;
  #isClosing = false;
  #beatAt = 0;
  #demandAt = 0;

  constructor(private readonly edges: HubEdges) {
    this.#content = new ContentFeed(edges);
    this.#frames = new FrameFeed(edges, (seat, ids, version) => this.#move(seat, ids, version));
    this.#sessions = new StreamSessions(edges);
  }

  get size(): number {
    return this.#streams.size;
  }

  /**
   * Opens a stream: whole boards first, or what is newer than `since`, then whatever changes.
   * @throws CodedError `too-many-streams`, `busy` while the server ends
   */
  async open({ viewer, boards, since }: StreamRequest): Promise<ReadableStream<Uint8Array>> {
    if (this.#isClosing) throw new CodedError('busy', 'This server is about to start anew.');
    const release = this.#sessions.admit(viewer.sessionId);
    try {
      const version = await this.edges.readSequence();
      const readings = await Promise.all(
        boards.map((keys) => this.edges.readBoard({ viewerId: viewer.id, keys, waitMs: firstWaitMs })),
      );
      // A store put back from a copy knows less than the client: everything is told anew.
      const known = since !== null && since <= version ? since : null;
      return await this.#start(viewer, boards, readings, known, version);
    } finally {
      release();
    }
  }

  async #start(
    viewer: StreamRequest['viewer'],
    boards: StreamRequest['boards'],
    readings: readonly BoardReading[],
    since: number | null,
    version: number,
  ): Promise<ReadableStream<Uint8Array>> {
    const outlet = openOutlet(() => this.#drop(stream));
    const held = readings.map(({ board }) => board.creators.map(({ id }) => id));
    const stream: LiveStream = {
      viewerId: viewer.id,
      sessionId: viewer.sessionId,
      boards: held,
      creatorIds: creatorsOf(held),
      outlet,
    };
    const intervalMs = this.edges.intervalFor(viewer.id);
    const first = readings.map((reading, index) =>
      since === null
        ? wholeEvent('board', index, reading, version, intervalMs)
        : streamEvent('frame', frameOf(reading, index, intervalMs)),
    );
    outlet.send(joinBytes([retryAfter(1_000 + this.edges.random() * 4_000), ...first]));
    const offs = boards.flatMap((keys, index) => {
      const reading = readings[index];
      return reading ? [this.#frames.add(keys, { stream, index }, reading)] : [];
    });
    this.#streams.set(stream, () => {
      for (const off of offs) off();
    });
    this.#sessions.add(stream);
    this.#run();
    this.edges.noteDemand(viewer.id, [...stream.creatorIds]);
    await this.#content.join(stream, since ?? version);
    if (!this.#streams.has(stream)) this.#content.leave(stream);
    return outlet.body;
  }

  /** Tells everybody to come back in a moment, and ends all streams. No new ones from here on. */
  close(): void {
    this.#isClosing = true;
    for (const { outlet } of [...this.#streams.keys()]) {
      outlet.send(streamEvent('bye', { retryMs: Math.round(500 + this.edges.random() * 2_500) }));
      outlet.close();
    }
  }

  #move({ stream, index }: Seat, ids: readonly string[], version: number): void {
    this.#content.leave(stream);
    stream.boards[index] = ids;
    stream.creatorIds = creatorsOf(stream.boards);
    void this.#content.join(stream, version).then(() => {
      if (!this.#streams.has(stream)) this.#content.leave(stream);
    });
  }

  #drop(stream: LiveStream): void {
    this.#streams.get(stream)?.();
    this.#streams.delete(stream);
    this.#content.leave(stream);
    this.#sessions.remove(stream);
    if (this.#streams.size > 0) return;
    this.#stop?.();
    this.#stop = null;
  }

  #run(): void {
    if (this.#stop) return;
    this.#beatAt = this.edges.now();
    this.#demandAt = this.edges.now();
    const stops = [
      this.edges.onChange(() => {
        this.#refresh();
        void this.#frames.tick(true);
      }),
      this.edges.every(1_000, () => this.#tick()),
    ];
    this.#stop = () => {
      for (const stop of stops) stop();
    };
  }

  #refresh(): void {
    this.#content.refresh().catch((error: unknown) => {
      console.error('[stream] news not read:', error instanceof Error ? error.name : 'unknown');
    });
  }

  #tick(): void {
    const now = this.edges.now();
    void this.#sessions.check();
    this.#sessions.closeUnchecked();
    void this.#frames.tick();
    if (now - this.#demandAt >= demandEveryMs) {
      this.#demandAt = now;
      for (const { viewerId, creatorIds } of this.#streams.keys()) {
        this.edges.noteDemand(viewerId, [...creatorIds]);
      }
    }
    if (now - this.#beatAt < heartbeatMs) return;
    this.#beatAt = now;
    for (const { outlet } of [...this.#streams.keys()]) outlet.send(heartbeat);
    // Whatever no notification told of.
    this.#refresh();
  }
}
