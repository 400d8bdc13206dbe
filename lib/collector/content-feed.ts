import 'server-only';
import { inRounds } from '@/lib/collector/in-rounds';
import type { LiveStream } from '@/lib/collector/live-stream';
import { joinBytes, streamEvent } from '@/lib/collector/stream-text';
import { log } from '@/lib/logging/log';
import { pieceOf } from '@/lib/spaces/piece';
import type { Checked } from '@/lib/spaces/stream-events';
import type { Snapshot } from '@/lib/spaces/types';

export type ContentEdges = {
  /** Present snapshots; `known` spares reading and parsing what has not changed. */
  findSnapshots: (ids: readonly string[], known: Map<string, Snapshot>) => Promise<Map<string, Snapshot>>;
  readSequence: () => Promise<number>;
};

/** Streams that hold the same creators: what is for one of them is for all. */
type Audience = { key: string; ids: ReadonlySet<string>; streams: Set<LiveStream> };
type Told = { version: number; checkedAt: number };

const audienceKey = (ids: ReadonlySet<string>) => [...ids].sort().join();

/**
 * Content to streams. However many streams there are, a change is read once and made into bytes once.
 * What is told is the difference between the store and what was told before, so that a notification
 * missed, doubled or late does no harm.
 */
export class ContentFeed {
  readonly #audiences = new Map<string, Audience>();
  readonly #byCreator = new Map<string, Set<Audience>>();
  readonly #known = new Map<string, Snapshot>();
  readonly #told = new Map<string, Told>();

  /** Reads what is newer than what was told, and tells it. */
  readonly refresh = inRounds(
    () => this.#round(),
    (error) => log('stream-news-not-read', { error }),
  );

  constructor(private readonly edges: ContentEdges) {}

  /** From now on the stream gets everything newer than `since`. Versions only grow on a stream. */
  async join(stream: LiveStream, since: number): Promise<void> {
    const ids = [...stream.creatorIds];
    const floor = await this.edges.readSequence();
    const found = await this.edges.findSnapshots(ids, this.#known);
    // Nothing is awaited from here: what is told meanwhile is in what is known, or comes after.
    for (const [id, { version, checkedAt }] of found) {
      if (!this.#told.has(id)) this.#told.set(id, { version, checkedAt });
    }
    const parts = pieces(newerThan(since, found.values()), floor).map(({ bytes }) => bytes);
    if (parts.length > 0) stream.outlet.send(joinBytes(parts));
    this.#add(stream);
    // What changed between reading and joining was told to others only.
    void this.refresh();
  }

  leave(stream: LiveStream): void {
    const key = audienceKey(stream.creatorIds);
    const audience = this.#audiences.get(key);
    audience?.streams.delete(stream);
    if (!audience || audience.streams.size > 0) return;
    this.#audiences.delete(key);
    for (const id of audience.ids) {
      const audiences = this.#byCreator.get(id);
      audiences?.delete(audience);
      if (audiences && audiences.size > 0) continue;
      this.#byCreator.delete(id);
      this.#known.delete(id);
      this.#told.delete(id);
    }
  }

  async #round(): Promise<void> {
    const ids = [...this.#byCreator.keys()];
    if (ids.length === 0) return;
    const floor = await this.edges.readSequence();
    this.#tell(await this.edges.findSnapshots(ids, this.#known), floor);
  }

  #add(stream: LiveStream): void {
    const key = audienceKey(stream.creatorIds);
    const audience = this.#audiences.get(key) ?? { key, ids: stream.creatorIds, streams: new Set() };
    this.#audiences.set(key, audience);
    audience.streams.add(stream);
    // One set for all of them.
    stream.creatorIds = audience.ids;
    for (const id of audience.ids) {
      const audiences = this.#byCreator.get(id) ?? new Set();
      this.#byCreator.set(id, audiences.add(audience));
    }
  }

  #tell(found: ReadonlyMap<string, Snapshot>, floor: number): void {
    const watched = [...found.values()].filter(({ creatorId }) => this.#byCreator.has(creatorId));
    const toldOf = (id: string) => this.#told.get(id) ?? { version: 0, checkedAt: 0 };
    const changed = watched.filter(({ creatorId, version }) => version > toldOf(creatorId).version);
    const checked = watched.filter(({ creatorId, checkedAt }) => checkedAt > toldOf(creatorId).checkedAt);
    for (const { creatorId, version, checkedAt } of watched) {
      this.#told.set(creatorId, { version, checkedAt });
    }
    const news = pieces(changed, floor);
    const ages = byInstant(checked);
    for (const audience of this.#audiencesOf([...changed, ...checked])) {
      const parts = [
        ...news.filter(({ creatorId }) => audience.ids.has(creatorId)).map(({ bytes }) => bytes),
        ...checkedEvents(ages, audience.ids),
      ];
      const bytes = joinBytes(parts);
      for (const stream of [...audience.streams]) stream.outlet.send(bytes);
    }
  }

  #audiencesOf(snapshots: readonly Snapshot[]): Set<Audience> {
    return new Set(snapshots.flatMap(({ creatorId }) => [...(this.#byCreator.get(creatorId) ?? [])]));
  }
}

const newerThan = (since: number, snapshots: Iterable<Snapshot>) =>
  [...snapshots].filter(({ version }) => version > since);

/**
 * Events in the order of their versions. An id never names more than `floor`: up to there, whoever
 * got the event has got everything.
 */
function pieces(snapshots: readonly Snapshot[], floor: number) {
  return [...snapshots]
    .sort((a, b) => a.version - b.version)
    .map((snapshot) => ({
      creatorId: snapshot.creatorId,
      bytes: streamEvent('snapshot', pieceOf(snapshot), Math.min(snapshot.version, floor)),
    }));
}

function byInstant(snapshots: readonly Snapshot[]): Map<number, string[]> {
  const ids = new Map<number, string[]>();
  for (const { creatorId, checkedAt } of snapshots) {
    const same = ids.get(checkedAt);
    if (same) same.push(creatorId);
    else ids.set(checkedAt, [creatorId]);
  }
  return ids;
}

function checkedEvents(ages: ReadonlyMap<number, string[]>, held: ReadonlySet<string>): Uint8Array[] {
  return [...ages].flatMap(([at, ids]) => {
    const own = ids.filter((id) => held.has(id));
    if (own.length === 0) return [];
    const checked: Checked = { at, creatorIds: own.length === held.size ? 'all' : own };
    return [streamEvent('checked', checked)];
  });
}
