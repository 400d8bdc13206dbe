import type { SlugParams } from '@/app/api/watchlists/slug-params';
import { CodedError } from '@/lib/errors';
import { withProblems } from '@/lib/http/with-problems';
import { writingAsker } from '@/lib/watchlists/asker';
import { revokeLink } from '@/lib/watchlists/links';

/** Revokes the secret link of a role, and the access of all who came by it. */
export const DELETE = withProblems(async (_request, { params }: SlugParams<'role'>) => {
  const { slug, role } = await params;
  const asker = await writingAsker();
  if (role !== 'viewer' && role !== 'editor')
    throw new CodedError('bad-request', 'A link is for a viewer or an editor.');
  await revokeLink(asker, slug, role);
  return new Response(null, { status: 204 });
});
