import type { SlugParams } from '@/app/api/watchlists/slug-params';
import { readJson } from '@/lib/http/read-json';
import { withProblems } from '@/lib/http/with-problems';
import { writingAsker } from '@/lib/watchlists/asker';
import { copyList } from '@/lib/watchlists/copy-list';
import { copyRequest } from '@/lib/watchlists/list-requests';
import { readList } from '@/lib/watchlists/read-list';

/** Makes the viewer a list of their own with the same content. */
export const POST = withProblems(async (request, { params }: SlugParams) => {
  const { slug } = await params;
  const asker = await writingAsker();
  const { name } = await readJson(request, copyRequest);
  const copy = await copyList(asker, slug, name);
  return Response.json({ list: await readList(asker, copy) }, { status: 201 });
});
