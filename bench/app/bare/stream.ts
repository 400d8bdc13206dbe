export const dynamic = 'force-dynamic';

/** A stream that says hello and stays open, to be compared with. It exists in the measured copy alone. */
export function GET(): Response {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(': here\n\n')),
  });
  const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store, no-transform' };
  return new Response(body, { headers });
}
