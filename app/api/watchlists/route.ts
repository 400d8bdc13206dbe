import { maxImportBytes, readJson } from '@/lib/http/read-json';
import { withProblems } from '@/lib/http/with-problems';
import { readingAsker, writingAsker } from '@/lib/watchlists/asker';
import { createList } from '@/lib/watchlists/create-list';
import { newListRequest } from '@/lib/watchlists/list-requests';
import { readList } from '@/lib/watchlists/read-list';
import { readLists } from '@/lib/watchlists/read-lists';

/** The viewer's lists and those shared with them, the latest opened first. */
export const GET = withProblems(async () => Response.json({ lists: await readLists(await readingAsker()) }));

/** Saves a list of the viewer's own, all of it or nothing. */
export const POST = withProblems(async (request) => {
  const asker = await writingAsker();
  const slug = await createList(asker, await readJson(request, newListRequest, maxImportBytes));
  return Response.json({ list: await readList(asker, slug) }, { status: 201 });
});
