export type SseEvent = { name: string; data: string; id: string | null };

/** No event of ours comes near it; what does is not ours. */
const longestEvent = 8_000_000;

/**
 * Takes server-sent events out of text that arrives in pieces cut anywhere; comments are passed over.
 * @returns a function from the next piece to the events it completed; it throws on one without an end
 */
export function createSseParser(): (piece: string) => SseEvent[] {
  let rest = '';
  return (piece) => {
    const blocks = (rest + piece).replaceAll('\r\n', '\n').split('\n\n');
    rest = blocks.pop() ?? '';
    if (rest.length > longestEvent) throw new Error('an event without an end');
    return blocks.map(readEvent).filter((event) => event !== null);
  };
}

function readEvent(block: string): SseEvent | null {
  let name = 'message';
  let id: string | null = null;
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') name = value;
    if (field === 'id') id = value;
    if (field === 'data') data.push(value);
  }
  return data.length > 0 ? { name, id, data: data.join('\n') } : null;
}
