import 'server-only';
import { inRounds } from '@/lib/collector/in-rounds';
import type { LiveStream } from '@/lib/collector/live-stream';
import { log } from '@/lib/logging/log';

/** A board that is a saved list, as its viewer may see it now. */
export type ListState = {
  /** Grows with whatever may change what anybody sees of the list. */
  revision: number;
  /** When the viewer's access ends by itself, epoch ms; null: never. */
  until: number | null;
  /** The creators' ids, in order. */
  keys: readonly string[];
};

export type ListSource = ListState & {
  listId: string;
  /** What it is now; null when the viewer may see it no longer. */
  reread: () => Promise<ListState | null>;
};

export type ListSeat = { stream: LiveStream; index: number; source: ListSource };

export type ListEdges = {
  /** Revisions of lists by id; without those that are gone. */
  findRevisions: (listIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  now: () => number;
};

/** What no notification told of is noticed after this. */
const lookEveryMs = 15_000;

/**
 * Boards of open streams that are saved lists: one question for all of them tells which lists have
 * changed, and of those each viewer's access and content is read again.
 */
export class ListWatches {
  readonly #seats = new Set<ListSeat>();
  #lookedAt = 0;

  /** Looks which lists have changed. */
  readonly look = inRounds(
    () => this.#lookOnce(),
    (error) => log('stream-lists-not-read', { error }),
  );

  constructor(
    private readonly edges: ListEdges,
    private readonly on: {
      /** Something about the list, or about who may do what with it, is new. */
      touched: (seat: ListSeat) => void;
      changed: (seat: ListSeat, keys: readonly string[]) => Promise<void>;
      gone: (seat: ListSeat) => void;
    },
  ) {}

  /** @returns the function that ends the watch */
  add(seat: ListSeat): () => void {
    this.#seats.add(seat);
    // What changed between reading the list and now.
    void this.look();
    return () => this.#seats.delete(seat);
  }

  /** Looks when somebody's time is over, or nobody has for a while. */
  tick(): void {
    const now = this.edges.now();
    const isOver = [...this.#seats].some(({ source }) => source.until !== null && source.until <= now);
    if (isOver || now - this.#lookedAt >= lookEveryMs) void this.look();
  }

  async #lookOnce(): Promise<void> {
    this.#lookedAt = this.edges.now();
    if (this.#seats.size === 0) return;
    const ids = new Set([...this.#seats].map(({ source }) => source.listId));
    const revisions = await this.edges.findRevisions([...ids]);
    const now = this.edges.now();
    for (const seat of [...this.#seats]) {
      const { listId, revision, until } = seat.source;
      const isSame = revisions.get(listId) === revision && (until === null || until > now);
      if (!isSame) await this.#reread(seat);
    }
  }

  async #reread(seat: ListSeat): Promise<void> {
    const { revision, keys } = seat.source;
    const state = await seat.source.reread();
    if (!this.#seats.has(seat)) return;
    if (state === null) {
      this.#seats.delete(seat);
      this.on.gone(seat);
      return;
    }
    Object.assign(seat.source, state);
    if (state.revision !== revision) this.on.touched(seat);
    if (state.keys.join() === keys.join()) return;
    try {
      await this.on.changed(seat, state.keys);
    } catch (error) {
      // It was not told, and is as new to the next look as to this one.
      Object.assign(seat.source, { revision, keys });
      throw error;
    }
  }
}
