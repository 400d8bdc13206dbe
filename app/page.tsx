import type { Metadata } from 'next';
import { ownPath, type QueryValue } from '@/components/account/return-target';
import { Landing } from '@/components/landing/landing';
import { Start } from '@/components/landing/start';
import { ForgetBoards } from '@/components/offline/forget-boards';
import { Header } from '@/components/shell/header';
import { currentPerson } from '@/lib/auth/viewer';
import { returnCardMeta } from '@/lib/card/card-meta';
import { env } from '@/lib/env';
import { askerOf } from '@/lib/watchlists/asker';
import { readLists } from '@/lib/watchlists/read-lists';
import { sampleWatchlists } from '@/lib/watchlists/samples';

type PageProps = { searchParams: Promise<Record<string, QueryValue>> };

/** Programs that preview links are signed out: they are led here, and are shown what waits behind the sign-in. */
export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { returnTo } = await searchParams;
  const title = { absolute: 'Spaceboard: know who is on air in X Spaces' };
  return { title, ...(await returnCardMeta(ownPath(returnTo))) };
}

const deletionOf = (notice: QueryValue) =>
  notice === 'account-deleted' ? 'whole' : notice === 'account-deleted-here' ? 'here' : null;

export default async function HomePage({ searchParams }: PageProps) {
  const { returnTo, notice } = await searchParams;
  const viewer = await currentPerson();
  const { x, allowedUsers } = env();
  if (viewer === null) {
    return (
      <>
        <Header viewer={null} />
        <ForgetBoards />
        <Landing
          returnTo={ownPath(returnTo)}
          isOpen={allowedUsers.includes('*')}
          deletion={deletionOf(notice)}
        />
      </>
    );
  }
  return (
    <>
      <Header viewer={viewer} />
      <Start
        lists={await readLists(await askerOf(viewer))}
        samples={x.isSandbox ? sampleWatchlists : []}
        pictureOrigin={x.apiOrigin}
      />
    </>
  );
}
