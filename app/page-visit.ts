import { redirect } from 'next/navigation';
import { currentPerson, type Viewer } from '@/lib/auth/viewer';
import { type PageTarget, pagePath } from '@/lib/watchlists/page-path';
import { parseCreators } from '@/lib/watchlists/parse-creators';

export type PageQuery = Record<string, string | string[] | undefined>;

/** How long a page waits for what nobody has looked up; then it says that it is still asked for. */
export const lookUpWaitMs = 3_000;
/** How long a board waits for creators nobody has looked at; the rest show "checking" in place. */
export const boardWaitMs = 1_000;

/** What Next hands a page of the query, as the query it was. */
export function paramsOf(query: PageQuery): URLSearchParams {
  return new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each])),
  );
}

/** What an address says of creators, as one text. */
export const creatorsText = (query: PageQuery): string => [query.creators ?? []].flat().join(',');

/** The creators of the board that a page was opened from, as its address names them. */
export const creatorsOf = (query: PageQuery): string[] => parseCreators(creatorsText(query)).keys;

/** Whoever is signed out signs in first, and comes back to this address. */
export function toSignIn(returnTo: string): never {
  redirect(`/?${new URLSearchParams({ returnTo })}`);
}

/** What of the viewer reaches the browser, and nothing else that the server knows of them. */
export function shownViewer({ id, handle, name, avatarUrl, isAdmin }: Viewer) {
  return { id, handle, name, avatarUrl, isAdmin };
}

/** Who looks at the page of a Space or a person. */
export async function visit(target: PageTarget, creators: string[]) {
  const signedIn = await currentPerson();
  if (!signedIn) toSignIn(pagePath(target, creators));
  return { viewer: shownViewer(signedIn), isConnectionEnded: signedIn.connection === 'ended' };
}
