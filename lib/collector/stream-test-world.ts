import 'server-only';
import type { SessionFate } from '@/lib/auth/live-sessions';
import { Hub, type StreamRequest } from '@/lib/collector/hub';
import type { ListSource, ListState } from '@/lib/collector/list-watches';
import { assembleBoard, type CreatorInput } from '@/lib/spaces/board';
import type { BoardReading } from '@/lib/spaces/board-schema';
import type { Snapshot, Space } from '@/lib/spaces/types';

/** A hub over a store in memory and a clock turned by hand, for tests. */

const space = (id: string, creatorId: string, title: string): Space => ({
  id,
  state: 'live',
  stateOnWire: 'live',
  title,
  creatorId,
  hostIds: [creatorId],
  speakerIds: [],
  invitedIds: [],
  topicIds: [],
});

export type Heard = { name: string; id: string | undefined; data: unknown };

/** The events in a stream's text, comments left out. */
function eventsIn(text: string): Heard[] {
  return text.split('\n\n').flatMap((block) => {
    const field = (name: string) =>
      block
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    const name = field('event');
    return name ? [{ name, id: field('id'), data: JSON.parse(field('data') ?? 'null') }] : [];
  });
}

export class StreamWorld {
  readonly snapshots = new Map<string, Snapshot>();
  readonly fates = new Map<string, SessionFate>();
  readonly demand: string[] = [];
  version = 0;
  time = 1_763_747_000_000;
  contentReads = 0;
  boardReads = 0;
  sessionReads = 0;
  isStoreDown = false;
  /** What alone fails, where not all of the store is down. */
  readonly failing = new Set<'content' | 'boards'>();
  pause: CreatorInput['problem'] = null;
  /** Names that nobody has looked up yet. */
  unresolved = new Set<string>();
  ownCounts = new Map<string, number>();
  /** Saved lists by id, as everybody may see them; one taken out is seen by nobody. */
  readonly lists = new Map<string, ListState>();
  #onChange = new Set<() => void>();
  #onListChange = new Set<() => void>();
  #timers = new Set<{ ms: number; run: () => void; at: number }>();

  readonly hub = new Hub({
    findSnapshots: async (ids) => {
      this.contentReads += 1;
      await this.#store('content');
      return new Map(ids.flatMap((id) => [[id, this.snapshots.get(id)] as const]).filter(isFound));
    },
    readSequence: async () => {
      await this.#store();
      return this.version;
    },
    readBoard: async ({ viewerId, keys }) => {
      this.boardReads += 1;
      if (this.failing.has('boards')) throw new Error('no store');
      return this.#board(viewerId, keys);
    },
    intervalFor: () => 5_000,
    fatesOf: async (ids) => {
      this.sessionReads += 1;
      await this.#store();
      return new Map(ids.map((id) => [id, this.fates.get(id) ?? 'live']));
    },
    noteDemand: (viewerId, ids) => this.demand.push(`${viewerId}: ${ids.join()}`),
    onChange: (listener) => {
      this.#onChange.add(listener);
      return () => this.#onChange.delete(listener);
    },
    findRevisions: async (ids) => {
      await this.#store();
      return new Map(ids.flatMap((id) => [[id, this.lists.get(id)?.revision] as const]).filter(hasRevision));
    },
    onListChange: (listener) => {
      this.#onListChange.add(listener);
      return () => this.#onListChange.delete(listener);
    },
    every: (ms, run) => {
      const timer = { ms, run, at: this.time + ms };
      this.#timers.add(timer);
      return () => this.#timers.delete(timer);
    },
    now: () => this.time,
    random: () => 0.5,
  });

  async #store(part?: 'content') {
    if (this.isStoreDown || (part && this.failing.has(part))) throw new Error('no store');
  }

  #board(viewerId: string, keys: readonly string[]): BoardReading {
    const ids = keys.filter((key) => !this.unresolved.has(key));
    const creators = ids.map((id) => ({
      id,
      key: id,
      person: null,
      snapshot: this.snapshots.get(id) ?? null,
      problem: this.pause,
    }));
    const unresolved = keys.filter((key) => this.unresolved.has(key)).map((key) => ({ key, problem: null }));
    const subscriberCounts = ids.includes(viewerId) ? this.ownCounts : undefined;
    const made = assembleBoard({ creators, rejected: [], unresolved, intervalMs: 1, subscriberCounts });
    return { ...made, serverNow: this.time };
  }

  /** Stores newer content of a creator, without telling. */
  put(creatorId: string, ...titles: string[]) {
    this.version += 1;
    const spaces = titles.map((title, index) => space(`${creatorId}-${index}`, creatorId, title));
    this.snapshots.set(creatorId, {
      creatorId,
      version: this.version,
      checkedAt: this.time,
      watchedSince: 1,
      spaces,
      people: [],
      topics: [],
      problems: [],
    });
  }

  /** Checked, with nothing new. */
  check(...creatorIds: string[]) {
    for (const id of creatorIds) {
      const before = this.snapshots.get(id);
      if (before) this.snapshots.set(id, { ...before, checkedAt: this.time });
    }
  }

  async tell() {
    for (const listener of [...this.#onChange]) listener();
    await settle();
  }

  /** Changes a saved list, and tells that there is something new. */
  async changeList(id: string, state: Partial<ListState> | null) {
    const before = this.lists.get(id) ?? { revision: 0, until: null, keys: [] };
    if (state) this.lists.set(id, { ...before, ...state, revision: before.revision + 1 });
    else this.lists.delete(id);
    for (const listener of [...this.#onListChange]) listener();
    await settle();
  }

  /** A saved list as a board of a stream. */
  source(listId: string): ListSource {
    const read = () => this.lists.get(listId) ?? null;
    const state = read() ?? { revision: 0, until: null, keys: [] };
    return { ...state, listId, reread: async () => expired(read(), this.time) };
  }

  get isListening() {
    return this.#onListChange.size > 0 || this.#onChange.size > 0 || this.#timers.size > 0;
  }

  async pass(ms: number) {
    const until = this.time + ms;
    while (this.time < until) {
      this.time = Math.min(until, ...[...this.#timers].map(({ at }) => at));
      for (const timer of [...this.#timers]) {
        if (timer.at > this.time) continue;
        timer.at += timer.ms;
        timer.run();
      }
      await settle();
    }
  }

  async open(keys: readonly string[], more: Partial<StreamRequest> & { viewerId?: string } = {}) {
    const viewer = { id: more.viewerId ?? 'v', sessionId: `session of ${more.viewerId ?? 'v'}` };
    return new Listener(await this.hub.open({ viewer, boards: [keys], since: null, ...more }));
  }
}

const expired = (state: ListState | null, now: number) =>
  state && state.until !== null && state.until <= now ? null : state;

const hasRevision = (entry: readonly [string, number | undefined]): entry is [string, number] =>
  entry[1] !== undefined;

const isFound = (entry: readonly [string, Snapshot | undefined]): entry is [string, Snapshot] =>
  entry[1] !== undefined;

/** All that follows from what has just happened, timers aside. */
export const settle = async () => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

export class Listener {
  text = '';
  isOver = false;
  failure: unknown;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;

  constructor(body: ReadableStream<Uint8Array>) {
    this.#reader = body.getReader();
  }

  /** What has arrived since the last call. */
  async hear(): Promise<Heard[]> {
    void this.#read();
    await settle();
    const heard = eventsIn(this.text);
    this.text = '';
    return heard;
  }

  #reading: Promise<void> | undefined;
  #read() {
    this.#reading ??= this.#readAll();
    return this.#reading;
  }

  async #readAll() {
    const decoder = new TextDecoder();
    try {
      for (;;) {
        const { done, value } = await this.#reader.read();
        if (done) break;
        this.text += decoder.decode(value, { stream: true });
      }
    } catch (error) {
      this.failure = error;
    }
    this.isOver = true;
  }

  leave = () => this.#reader.cancel();
}
