import type { SlugParams } from '@/app/api/watchlists/slug-params';
import { CodedError } from '@/lib/errors';
import { withProblems } from '@/lib/http/with-problems';
import { readingAsker } from '@/lib/watchlists/asker';
import { exportList } from '@/lib/watchlists/export-list';

/** The list as a file, `?format=json` or `csv`; an import takes either back. */
export const GET = withProblems(async (request, { params }: SlugParams) => {
  const { slug } = await params;
  const asker = await readingAsker();
  const format = new URL(request.url).searchParams.get('format') ?? 'json';
  if (format !== 'json' && format !== 'csv') throw new CodedError('bad-request', 'format: json or csv');
  const { fileName, type, text } = await exportList(asker, slug, format);
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${fileName}"` };
  return new Response(text, { headers });
});
