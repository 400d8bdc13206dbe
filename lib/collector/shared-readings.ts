import 'server-only';
import { hasOwn, withoutOwnCounts } from '@/lib/collector/board-frame';
import type { BoardReading } from '@/lib/spaces/board-schema';

export type ReadingEdges = {
  readBoard: (options: {
    viewerId: string;
    keys: readonly string[];
    waitMs: number;
  }) => Promise<BoardReading>;
  readSequence: () => Promise<number>;
  now: () => number;
};

/** A board, and the version up to which everything is in it. */
export type VersionedReading = { reading: BoardReading; version: number };

/** After a restart everybody comes back at once, many to the same board. */
const sharedForMs = 1_000;

/** Reads boards for streams that open; those that open together share what is read. */
export class SharedReadings {
  readonly #recent = new Map<string, { at: number; read: Promise<VersionedReading> }>();

  constructor(private readonly edges: ReadingEdges) {}

  async read(viewerId: string, keys: readonly string[], waitMs: number): Promise<VersionedReading> {
    const now = this.edges.now();
    for (const [name, { at }] of this.#recent) if (now - at >= sharedForMs) this.#recent.delete(name);
    const name = keys.join();
    const recent = this.#recent.get(name)?.read;
    // Counts of one's own Spaces are in no reading that is shared.
    const shared = recent && (await recent.catch(() => undefined));
    if (shared && !hasOwn(shared.reading, viewerId)) return shared;
    const own = this.#read(viewerId, keys, waitMs);
    const read = own.then(({ reading, version }) => ({ reading: withoutOwnCounts(reading), version }));
    // Whoever waits for it hears of a failure and reads again; nobody else need.
    read.catch(() => this.#recent.delete(name));
    this.#recent.set(name, { at: now, read });
    const fresh = await own;
    return hasOwn(fresh.reading, viewerId) ? fresh : await read;
  }

  async #read(viewerId: string, keys: readonly string[], waitMs: number): Promise<VersionedReading> {
    const version = await this.edges.readSequence();
    return { version, reading: await this.edges.readBoard({ viewerId, keys, waitMs }) };
  }
}
