export const dynamic = 'force-dynamic';

const bodies = new Map<number, Uint8Array<ArrayBuffer>>();

/** The least a route of this server can do: as many bytes as asked for. It exists in the measured copy alone. */
export function GET(request: Request): Response {
  const bytes = Number(new URL(request.url).searchParams.get('bytes')) || 0;
  const body = bodies.get(bytes) ?? new Uint8Array(bytes).fill(32);
  bodies.set(bytes, body);
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}
