import 'server-only';
import { wholeEvent } from '@/lib/collector/board-frame';
import { type ContentEdges, ContentFeed } from '@/lib/collector/content-feed';
import { firstWords } from '@/lib/collector/first-words';
import { type FrameEdges, FrameFeed, type Seat } from '@/lib/collector/frame-feed';
import { type ListEdges, type ListSeat, type ListSource, ListWatches } from '@/lib/collector/list-watches';
import { creatorsOf, type LiveStream } from '@/lib/collector/live-stream';
import { SharedReadings, type VersionedReading } from '@/lib/collector/shared-readings';
import { openOutlet } from '@/lib/collector/stream-outlet';
import { type SessionEdges, StreamSessions } from '@/lib/collector/stream-sessions';
import { heartbeat, joinBytes, retryAfter, streamEvent } from '@/lib/collector/stream-text';
import { CodedError } from '@/lib/errors';
import { log } from '@/lib/logging/log';
import { heartbeatMs } from '@/lib/spaces/stream-events';

export type HubEdges = ContentEdges &
  FrameEdges &
  SessionEdges &
  ListEdges & {
    /** Somebody looks at these creators. */
    noteDemand: (viewerId: string, creatorIds: readonly string[]) => void;
    /** Something was stored, here or in another process; may be missed, doubled or late. */
    onChange: (listener: () => void) => () => void;
    /** As `onChange`, of saved lists and of who may see them. */
    onListChange: (listener: () => void) => () => void;
    every: (ms: number, run: () => void) => () => void;
    /** 0 to 1, so that not everybody comes back at once. */
    random: () => number;
  };

export type StreamRequest = {
  viewer: { id: string; sessionId: string };
  /** The boards wanted, by the keys of their addresses. */
  boards: readonly (readonly string[])[];
  /** Those of them that are saved lists, by their place. */
  lists?: ReadonlyMap<number, ListSource>;
  /** What the client holds already, by version; null for nothing. */
  since: number | null;
};

const demandEveryMs = 10_000;
/** How long creators never looked at may hold up a stream's first words. */
const firstWaitMs = 1_000;

/** All open streams of this process. It works only while there are any. */
export class Hub {
  /** With what takes each of its boards off again, and ends its watch of lists. */
  readonly #streams = new Map<LiveStream, { boards: (() => void)[]; lists: (() => void)[] }>();
  readonly #content: ContentFeed;
  readonly #frames: FrameFeed;
  readonly #sessions: StreamSessions;
  readonly #readings: SharedReadings;
  readonly #lists: ListWatches;
  #stop: (() => void) | null = null;
  #isClosing = false;
  #beatAt = 0;
  #demandAt = 0;

  constructor(private readonly edges: HubEdges) {
    this.#content = new ContentFeed(edges);
    this.#frames = new FrameFeed(edges, (seat, ids, version) => this.#move(seat, ids, version));
    this.#sessions = new StreamSessions(edges);
    this.#readings = new SharedReadings(edges);
    this.#lists = new ListWatches(edges, {
      touched: ({ stream, index, source }) =>
        stream.outlet.send(streamEvent('list', { board: index, revision: source.revision })),
      changed: (seat, keys) => this.#changeBoard(seat, keys),
      gone: (seat) => this.#loseBoard(seat),
    });
  }

  get size(): number {
    return this.#streams.size;
  }

  /**
   * Opens a stream: whole boards first, or what is newer than `since`, then whatever changes.
   * @throws CodedError `too-many-streams`, `busy` while the server ends
   */
  async open(request: StreamRequest): Promise<ReadableStream<Uint8Array>> {
    const { viewer, boards } = request;
    this.#refuseAtTheEnd();
    const release = this.#sessions.admit(viewer.sessionId);
    try {
      const readings = await Promise.all(
        boards.map((keys) => this.#readings.read(viewer.id, keys, firstWaitMs)),
      );
      this.#refuseAtTheEnd();
      return await this.#start(request, readings);
    } finally {
      release();
    }
  }

  #refuseAtTheEnd(): void {
    if (this.#isClosing) throw new CodedError('busy', 'This server is about to start anew.');
  }

  async #start(
    { viewer, boards, lists = new Map(), since }: StreamRequest,
    readings: readonly VersionedReading[],
  ): Promise<ReadableStream<Uint8Array>> {
    const stream = this.#newStream(
      viewer,
      readings.map(({ reading }) => reading.board.creators.map(({ id }) => id)),
    );
    const { outlet } = stream;
    const { parts, from } = firstWords(readings, since, this.edges.intervalFor(viewer.id));
    outlet.send(joinBytes([retryAfter(1_000 + this.edges.random() * 4_000), ...parts]));
    const leaves = readings.map(({ reading }, index) =>
      this.#frames.add(boards[index] ?? [], { stream, index }, reading),
    );
    const seats = [...lists].map(([index, source]) => ({ stream, index, source }));
    this.#streams.set(stream, { boards: leaves, lists: seats.map((seat) => this.#lists.add(seat)) });
    this.#sessions.add(stream);
    this.#run();
    this.edges.noteDemand(viewer.id, [...stream.creatorIds]);
    await this.#join(stream, from);
    return outlet.body;
  }

  /** A stream that cannot be kept current is none: its client comes back. */
  async #join(stream: LiveStream, since: number): Promise<void> {
    try {
      await this.#content.join(stream, since);
    } catch (error) {
      stream.outlet.close();
      throw error;
    } finally {
      if (!this.#streams.has(stream)) this.#content.leave(stream);
    }
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

  #move({ stream, index }: Pick<Seat, 'stream' | 'index'>, ids: readonly string[], version: number): void {
    this.#content.leave(stream);
    stream.boards[index] = ids;
    stream.creatorIds = creatorsOf(stream.boards);
    this.#join(stream, version).catch((error: unknown) => log('stream-news-not-read', { error }));
  }

  /** A saved list holds other creators now. */
  async #changeBoard({ stream, index }: ListSeat, keys: readonly string[]): Promise<void> {
    const reading = await this.#readings.read(stream.viewerId, keys, 0);
    const leaves = this.#streams.get(stream);
    if (!leaves) return;
    stream.outlet.send(wholeEvent('reset', index, reading, this.edges.intervalFor(stream.viewerId)));
    leaves.boards[index]?.();
    leaves.boards[index] = this.#frames.add(keys, { stream, index }, reading.reading);
    const ids = reading.reading.board.creators.map(({ id }) => id);
    this.#move({ stream, index }, ids, reading.version);
    this.edges.noteDemand(stream.viewerId, ids);
  }

  /** Who may not see a list any more is told so, and nothing more of it; a stream left without boards ends. */
  #loseBoard({ stream, index }: ListSeat): void {
    const leaves = this.#streams.get(stream);
    if (!leaves) return;
    leaves.boards[index]?.();
    delete leaves.boards[index];
    stream.outlet.send(streamEvent('gone', { board: index }));
    if (Object.keys(leaves.boards).length === 0) {
      stream.outlet.send(streamEvent('end', { reason: 'list-gone' }));
      stream.outlet.close();
      return;
    }
    this.edges.readSequence().then(
      (version) => this.#move({ stream, index }, [], version),
      // Better no stream than one that goes on telling of what is not theirs.
      () => stream.outlet.close(),
    );
  }

  #drop(stream: LiveStream): void {
    const { boards = [], lists = [] } = this.#streams.get(stream) ?? {};
    for (const leave of [...boards, ...lists]) leave?.();
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
        void this.#content.refresh();
        void this.#frames.tick(true);
      }),
      this.edges.onListChange(() => void this.#lists.look()),
      this.edges.every(1_000, () => this.#tick()),
    ];
    this.#stop = () => {
      for (const stop of stops) stop();
    };
  }

  #tick(): void {
    const now = this.edges.now();
    void this.#sessions.check();
    this.#sessions.closeUnchecked();
    void this.#frames.tick();
    this.#lists.tick();
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
    void this.#content.refresh();
  }
}
