import type { SlugParams } from '@/app/api/watchlists/slug-params';
import { readJson } from '@/lib/http/read-json';
import { withProblems } from '@/lib/http/with-problems';
import { readingAsker, writingAsker } from '@/lib/watchlists/asker';
import { deleteList } from '@/lib/watchlists/delete-list';
import { editList } from '@/lib/watchlists/edit-list';
import { patchListRequest } from '@/lib/watchlists/list-requests';
import { readList } from '@/lib/watchlists/read-list';

/** A list, its creators, and the viewer's own overlay. */
export const GET = withProblems(async (_request, { params }: SlugParams) => {
  const { slug } = await params;
  return Response.json({ list: await readList(await readingAsker(), slug) });
});

/** Changes a list's name, description, or whether it is archived. */
export const PATCH = withProblems(async (request, { params }: SlugParams) => {
  const { slug } = await params;
  const asker = await writingAsker();
  const { version, operation } = await readJson(request, patchListRequest);
  const { undo } = await editList(asker, slug, { baseVersion: version, operation });
  return Response.json({ list: await readList(asker, slug), undo });
});

/** Deletes a list; `until` is when its owner can no longer bring it back. */
export const DELETE = withProblems(async (_request, { params }: SlugParams) => {
  const { slug } = await params;
  return Response.json(await deleteList(await writingAsker(), slug));
});
