import type { SlugParams } from '@/app/api/watchlists/slug-params';
import { readJson } from '@/lib/http/read-json';
import { withProblems } from '@/lib/http/with-problems';
import { writingAsker } from '@/lib/watchlists/asker';
import { undoDeletion } from '@/lib/watchlists/delete-list';
import { undoRequest } from '@/lib/watchlists/list-requests';
import { readList } from '@/lib/watchlists/read-list';
import { undoEdit } from '@/lib/watchlists/undo-edit';

/** Takes back the viewer's own change, or deletion, of a moment ago. */
export const POST = withProblems(async (request, { params }: SlugParams) => {
  const { slug } = await params;
  const asker = await writingAsker();
  const wanted = await readJson(request, undoRequest);
  if ('deletion' in wanted) {
    await undoDeletion(asker, slug);
    return Response.json({ list: await readList(asker, slug), undo: null });
  }
  const { undo } = await undoEdit(asker, slug, wanted.version);
  return Response.json({ list: await readList(asker, slug), undo });
});
