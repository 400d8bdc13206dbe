/** A browser of several tabs, for tests: locks and channels as they share them, and a server to stream from. */

class FakeChannel {
  static all = new Set<FakeChannel>();
  onmessage: ((event: { data: unknown }) => void) | null = null;

  constructor(readonly name: string) {
    FakeChannel.all.add(this);
  }

  postMessage(data: unknown) {
    for (const other of FakeChannel.all) {
      if (other === this || other.name !== this.name) continue;
      const copy: unknown = structuredClone(data);
      queueMicrotask(() => FakeChannel.all.has(other) && other.onmessage?.({ data: copy }));
    }
  }

  close() {
    FakeChannel.all.delete(this);
  }
}

function fakeLocks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request(_name: string, { signal }: { signal: AbortSignal }, hold: () => Promise<unknown>) {
      const turn = last.then(() => {
        signal.throwIfAborted();
        return hold();
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** What to put in the place of the browser's own, anew for each test. */
export function fakeBrowser() {
  FakeChannel.all.clear();
  return { BroadcastChannel: FakeChannel, navigator: { locks: fakeLocks() } };
}

/** From now on no tab hears another. */
export const muteTabs = () => FakeChannel.all.clear();

type Open = { url: URL; controller: ReadableStreamDefaultController<Uint8Array>; isOver: boolean };

/** Every stream asked for, to be spoken on. */
export class FakeStreams {
  readonly asked: Open[] = [];
  isDown = false;

  readonly fetch: typeof fetch = async (input, init) => {
    if (this.isDown) throw new TypeError('Failed to fetch');
    const url = new URL(String(input), 'http://127.0.0.1');
    const { signal } = init ?? {};
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const open: Open = { url, controller, isOver: false };
        this.asked.push(open);
        signal?.addEventListener('abort', () => {
          open.isOver = true;
          controller.error(signal.reason);
        });
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  };

  /** Streams that are open now: the boards they hold and what they go on from. */
  get open() {
    return this.asked
      .filter(({ isOver }) => !isOver)
      .map(({ url: { searchParams } }) => ({
        boards: searchParams.getAll('creators'),
        since: searchParams.get('since'),
      }));
  }

  say(name: string, data: unknown, id?: number) {
    const text = `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
    for (const open of this.asked) if (!open.isOver) open.controller.enqueue(new TextEncoder().encode(text));
  }

  hangUp() {
    for (const open of this.asked) {
      if (open.isOver) continue;
      open.isOver = true;
      open.controller.close();
    }
  }
}
