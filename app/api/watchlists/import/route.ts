import { CodedError } from '@/lib/errors';
import { readText } from '@/lib/http/read-body';
import { maxImportBytes } from '@/lib/http/read-json';
import { withProblems } from '@/lib/http/with-problems';
import { writingAsker } from '@/lib/watchlists/asker';
import { dryRun } from '@/lib/watchlists/dry-run';

const types = new Set(['text/plain', 'text/csv', 'application/json']);

/**
 * What an import of this text or file would do; nothing is saved. `?list=<slug>` names the list it is for,
 * `?ask=0` asks X for nothing and tells what it would cost.
 */
export const POST = withProblems(async (request) => {
  const asker = await writingAsker();
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!types.has(type)) throw new CodedError('bad-request', 'Send text/plain, text/csv or application/json.');
  const params = new URL(request.url).searchParams;
  const text = await readText(request, maxImportBytes);
  const wish = { text, slug: params.get('list'), mayAsk: params.get('ask') !== '0' };
  return Response.json(await dryRun(asker, wish));
});
