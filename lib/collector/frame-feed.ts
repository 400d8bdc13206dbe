import 'server-only';
import {
  type BoardShape,
  frameSaid,
  hasOwn,
  isSameShape,
  shapeOf,
  wholeEvent,
  withoutOwnCounts,
} from '@/lib/collector/board-frame';
import type { LiveStream } from '@/lib/collector/live-stream';
import type { ReadingEdges } from '@/lib/collector/shared-readings';
import { log } from '@/lib/logging/log';
import type { BoardReading } from '@/lib/spaces/board-schema';

export type FrameEdges = ReadingEdges & {
  /** The planned interval as this person's board states it. */
  intervalFor: (viewerId: string) => number;
};

/** One board of one stream, and what was said of it last. */
export type Seat = { stream: LiveStream; index: number; shape: BoardShape; told: string };
type Group = {
  keys: readonly string[];
  seats: Set<Seat>;
  readAt: number;
  isFilling: boolean;
  /** What was said last: seats that were told the same refer to it, and hold no copy of their own. */
  said: Pick<Seat, 'shape' | 'told'>;
};

const everyMs = 20_000;
/** While names are looked up or creators were never checked. */
const fillingMs = 2_000;

const isFilling = ({ board }: BoardReading) => board.creators.some(({ status }) => status === 'checking');

/**
 * What boards say beside their Spaces: who is on them, why X refuses, how often is checked. Read
 * again now and then, once for all streams that hold the same names.
 */
export class FrameFeed {
  readonly #groups = new Map<string, Group>();
  #pause = '';
  #probedAt = 0;
  #isBusy = false;

  constructor(
    private readonly edges: FrameEdges,
    /** A board of this stream now holds these creators; everything up to `version` was sent. */
    private readonly onMoved: (seat: Seat, creatorIds: readonly string[], version: number) => void,
  ) {}

  /** @returns the function that takes the board off again */
  add(keys: readonly string[], seat: Omit<Seat, 'shape' | 'told'>, reading: BoardReading): () => void {
    // Counts of one's own Spaces are shown to that person alone: such a board is shared with nobody.
    const own = hasOwn(reading, seat.stream.viewerId) ? seat.stream.viewerId : '';
    const key = `${own} ${keys.join()}`;
    const { content } = frameSaid(reading, seat.index, this.edges.intervalFor(seat.stream.viewerId));
    const said = { shape: shapeOf(reading), told: content };
    const group = this.#groups.get(key) ?? { keys, seats: new Set(), readAt: 0, isFilling: false, said };
    this.#groups.set(key, group);
    group.readAt = this.edges.now();
    group.isFilling = isFilling(reading);
    if (!isSameShape(group.said.shape, said.shape)) group.said = said;
    const told = group.said.told === said.told ? group.said.told : said.told;
    const taken: Seat = { ...seat, shape: group.said.shape, told };
    group.seats.add(taken);
    return () => {
      group.seats.delete(taken);
      if (group.seats.size === 0) this.#groups.delete(key);
    };
  }

  /** Reads what is due, one board after the other. With `isNews`, whether X still refuses is looked at anew. */
  async tick(isNews = false): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      const now = this.edges.now();
      if (now - this.#probedAt >= (isNews ? 1_000 : 5_000)) await this.#probe(now);
      for (const [key, group] of [...this.#groups]) {
        if (now - group.readAt >= (group.isFilling ? fillingMs : everyMs)) await this.#read(key, group);
      }
    } catch (error) {
      log('stream-board-not-read', { error });
    } finally {
      this.#isBusy = false;
    }
  }

  /** One board shows whether X refuses; if that has changed, all boards are due. */
  async #probe(now: number): Promise<void> {
    this.#probedAt = now;
    const [oldest] = [...this.#groups].sort(([, a], [, b]) => a.readAt - b.readAt);
    const reading = oldest && (await this.#read(...oldest));
    if (!reading) return;
    const { pause } = reading.board;
    const text = JSON.stringify(pause && [pause.code, pause.retryAt]);
    if (text === this.#pause) return;
    this.#pause = text;
    for (const group of this.#groups.values()) if (group !== oldest[1]) group.readAt = 0;
  }

  /** In the name of one who holds the board; null when meanwhile nobody does. */
  async #read(key: string, group: Group): Promise<BoardReading | null> {
    const [seat] = group.seats;
    if (!seat) return null;
    const { viewerId } = seat.stream;
    group.readAt = this.edges.now();
    const version = await this.edges.readSequence();
    const read = await this.edges.readBoard({ viewerId, keys: group.keys, waitMs: 0 });
    const reading = key.startsWith(' ') ? withoutOwnCounts(read) : read;
    group.isFilling = isFilling(reading);
    this.#tellAll(group, reading, version);
    return reading;
  }

  #tellAll(group: Group, reading: BoardReading, version: number): void {
    const shape = shapeOf(reading);
    for (const seat of group.seats) {
      const intervalMs = this.edges.intervalFor(seat.stream.viewerId);
      const said = frameSaid(reading, seat.index, intervalMs);
      const isSame = isSameShape(seat.shape, shape);
      if (isSame && seat.told !== said.content) seat.stream.outlet.send(said.bytes);
      Object.assign(seat, { shape, told: said.content });
      group.said = { shape, told: said.content };
      if (isSame) continue;
      seat.stream.outlet.send(wholeEvent('reset', seat.index, { reading, version }, intervalMs));
      this.onMoved(
        seat,
        reading.board.creators.map(({ id }) => id),
        version,
      );
    }
  }
}
