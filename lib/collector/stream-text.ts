import 'server-only';

const encoder = new TextEncoder();

/** One server-sent event, ready to be sent to any number of streams. Its data is one line of JSON. */
export function streamEvent(name: string, data: unknown, id?: number): Uint8Array {
  const head = id === undefined ? '' : `id: ${id}\n`;
  return encoder.encode(`${head}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** Says that the stream lives; readers pass over it. */
export const heartbeat = encoder.encode(': here\n\n');

/** How long a reader that knows only this waits before it comes back. */
export const retryAfter = (ms: number) => encoder.encode(`retry: ${Math.round(ms)}\n\n`);

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (parts.length === 1 && first) return first;
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
