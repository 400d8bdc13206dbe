import 'server-only';
import { frameSaid, wholeEvent } from '@/lib/collector/board-frame';
import { type ContentEdges, ContentFeed } from '@/lib/collector/content-feed';
import { type FrameEdges, FrameFeed, type Seat } from '@/lib/collector/frame-feed';
import { creatorsOf, type LiveStream } from '@/lib/collector/live-stream';
import { SharedReadings, type VersionedReading } from '@/lib/collector/shared-readings';
import { openOutlet } from '@/lib/collector/stream-outlet';
import { type SessionEdges, StreamSessions } from '@/lib/collector/stream-sessions';
import { heartbeat, joinBytes, retryAfter, streamEvent } from '@/lib/collector/stream-text';
import { CodedError } from '@/lib/errors';
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
  readonly #streams = new Map<LiveStream, readonly (() => void)[]>();
  readonly #content: ContentFeed;
  readonly #frames: FrameFeed;
  readonly #sessions: StreamSessions;
  readonly #readings: SharedReadings;
  #stop: (() => void) | null = null;
  #isClosing = false;
  #beatAt = 0;
  #demandAt = 0;

  constructor(private readonly edges: HubEdges) {
    this.#content = new ContentFeed(edges);
    this.#frames = new FrameFeed(edges, (seat, ids, version) => this.#move(seat, ids, version));
    this.#sessions = new StreamSessions(edges);
    this.#readings = new SharedReadings(edges);
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
      const readings = await Promise.all(
        boards.map((keys) => this.#readings.read(viewer.id, keys, firstWaitMs)),
      );
      // What has changed after the first of them was read is told once more.
      const version = Math.min(...readings.map((each) => each.version));
      return await this.#start({ viewer, boards, since }, readings, version);
    } finally {
      release();
    }
  }

  async #start(
    { viewer, boards, since }: StreamRequest,
    readings: readonly VersionedReading[],
    version: number,
  ): Promise<ReadableStream<Uint8Array>> {
    // A store put back from a copy knows less than the client: everything is told anew.
    const isAhead = since !== null && since > version;
    const from = isAhead ? version : (since ?? version);
    const isWhole = since === null || isAhead;
    const stream = this.#newStream(
      viewer,
      readings.map(({ reading }) => reading.board.creators.map(({ id }) => id)),
    );
    const { outlet } = stream;
    const intervalMs = this.edges.intervalFor(viewer.id);
    const first = readings.map((reading, index) =>
      isWhole
        ? wholeEvent(isAhead ? 'reset' : 'board', index, reading, intervalMs)
        : frameSaid(reading.reading, index, intervalMs).bytes,
    );
    outlet.send(joinBytes([retryAfter(1_000 + this.edges.random() * 4_000), ...first]));
    const leaves = boards.flatMap((keys, index) => {
      const reading = readings[index]?.reading;
      return reading ? [this.#frames.add(keys, { stream, index }, reading)] : [];
    });
    this.#streams.set(stream, leaves);
    this.#sessions.add(stream);
    this.#run();
    this.edges.noteDemand(viewer.id, [...stream.creatorIds]);
    await this.#content.join(stream, from);
    if (!this.#streams.has(stream)) this.#content.leave(stream);
    return outlet.body;
  }

  /** Apart from where boards are read: what an open stream refers to stays in memory as long as it is open. */
  #newStream(viewer: StreamRequest['viewer'], boards: (readonly string[])[]): LiveStream {
    const stream: LiveStream = {
      viewerId: viewer.id,
      sessionId: viewer.sessionId,
      boards,
      creatorIds: creatorsOf(boards),
      outlet: openOutlet(() => this.#drop(stream)),
    };
    return stream;
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
    for (const leave of this.#streams.get(stream) ?? []) leave();
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
