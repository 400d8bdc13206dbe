import 'server-only';

/** What may wait for a client that does not read; past it the client is dropped. */
export const mostQueuedBytes = 1_000_000;

export type Outlet = {
  body: ReadableStream<Uint8Array>;
  /** False once the stream is over, by whichever side. */
  send(bytes: Uint8Array): boolean;
  /** Ends it after what was sent. */
  close(): void;
};

/**
 * The sending end of one open stream. A client that does not read is dropped, not waited for: it
 * comes back and asks for what is newer.
 * @param onGone called once, when the stream is over for any reason
 */
export function openOutlet(onGone: () => void): Outlet {
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  const gone = () => {
    if (controller === null) return;
    controller = null;
    onGone();
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start: (opened) => {
        controller = opened;
      },
      cancel: gone,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostQueuedBytes }),
  );
  return {
    body,
    send(bytes) {
      if (controller === null) return false;
      if ((controller.desiredSize ?? 0) <= 0) {
        const dropped = controller;
        gone();
        dropped.error(new Error('the client does not read'));
        return false;
      }
      controller.enqueue(bytes);
      return true;
    },
    close() {
      const closing = controller;
      gone();
      closing?.close();
    },
  };
}
