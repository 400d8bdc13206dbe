import { readCard } from '@/lib/card/read-card';
import { withProblems } from '@/lib/http/with-problems';

type Context = { params: Promise<{ name: string }> };

const answer = withProblems(async (request: Request, { params }: Context) => {
  const picture = await readCard((await params).name, new URL(request.url).searchParams);
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
});

/**
 * The picture in a link's preview. For anybody who has its address, so caches may keep it; for thirty
 * seconds, as the server itself does, for it says who is live.
 */
export async function GET(request: Request, context: Context): Promise<Response> {
  const response = await answer(request, context);
  if (response.ok) response.headers.set('cache-control', 'public, max-age=30');
  return response;
}
