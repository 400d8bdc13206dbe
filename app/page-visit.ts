import { redirect } from 'next/navigation';
import type { AccountViewer } from '@/components/account/account-menu';
import { currentPerson } from '@/lib/auth/viewer';
import { type PageTarget, pagePath } from '@/lib/watchlists/page-path';
import { parseCreators } from '@/lib/watchlists/parse-creators';

export type PageQuery = Record<string, string | string[] | undefined>;

/** How long a page waits for what nobody has looked up; then it says that it is still asked for. */
export const firstPaintWaitMs = 3_000;

/** The creators of the board that a page was opened from, as its address names them. */
export function creatorsOf(query: PageQuery): string[] {
  return parseCreators([query.creators ?? []].flat().join(',')).keys;
}

/** Who looks at this page. Whoever is signed out signs in first, and comes back here. */
export async function visit(
  target: PageTarget,
  creators: string[],
): Promise<{ viewer: AccountViewer & { id: string }; isConnectionEnded: boolean }> {
  const signedIn = await currentPerson();
  if (!signedIn) redirect(`/?${new URLSearchParams({ returnTo: pagePath(target, creators) })}`);
  const { id, handle, name, avatarUrl, isAdmin, connection } = signedIn;
  // Only these fields reach the browser.
  return { viewer: { id, handle, name, avatarUrl, isAdmin }, isConnectionEnded: connection === 'ended' };
}
