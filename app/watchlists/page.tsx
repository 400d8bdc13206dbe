import type { Metadata } from 'next';
import { toSignIn } from '@/app/page-visit';
import { MyLists } from '@/components/lists/mine/my-lists';
import { Header } from '@/components/shell/header';
import { currentPerson } from '@/lib/auth/viewer';
import { askerOf } from '@/lib/watchlists/asker';
import { readLists } from '@/lib/watchlists/read-lists';

export const metadata: Metadata = { title: 'Watchlists' };

const notices: Record<string, string> = {
  'link-ended':
    'That link leads nowhere any more: it was replaced, revoked or has expired. Ask whoever sent it for a new one.',
};

type PageProps = { searchParams: Promise<{ notice?: string | string[] }> };

/** Every saved watchlist of the viewer's. */
export default async function WatchlistsPage({ searchParams }: PageProps) {
  const { notice } = await searchParams;
  const told = typeof notice === 'string' && Object.hasOwn(notices, notice) ? notice : null;
  const viewer = await currentPerson();
  if (!viewer) toSignIn(`/watchlists${told ? `?notice=${told}` : ''}`);
  return (
    <>
      <Header viewer={viewer} />
      <MyLists
        first={await readLists(await askerOf(viewer))}
        notice={told ? (notices[told] ?? null) : null}
      />
    </>
  );
}
