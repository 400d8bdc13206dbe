import type { SlugParams } from '@/app/api/watchlists/slug-params';
import { maxImportBytes, readJson } from '@/lib/http/read-json';
import { withProblems } from '@/lib/http/with-problems';
import { writingAsker } from '@/lib/watchlists/asker';
import { editList } from '@/lib/watchlists/edit-list';
import { editRequest } from '@/lib/watchlists/list-requests';
import { readList } from '@/lib/watchlists/read-list';

/** One edit, made on the version the viewer saw; answers the list as it is now. */
export const POST = withProblems(async (request, { params }: SlugParams) => {
  const { slug } = await params;
  const asker = await writingAsker();
  const { version, operation } = await readJson(request, editRequest, maxImportBytes);
  const { undo } = await editList(asker, slug, { baseVersion: version, operation });
  return Response.json({ list: await readList(asker, slug), undo });
});
