import type { Metadata } from 'next';
import { ownPath, type QueryValue } from '@/components/account/return-target';
import { Landing } from '@/components/landing/landing';
import { Start } from '@/components/landing/start';
import { ForgetBoards } from '@/components/offline/forget-boards';
import { Header } from '@/components/shell/header';
import { currentViewer } from '@/lib/auth/viewer';
import { env } from '@/lib/env';
import { sampleWatchlists } from '@/lib/watchlists/samples';

export const metadata: Metadata = { title: { absolute: 'Spaceboard: know who is on air in X Spaces' } };

type PageProps = { searchParams: Promise<Record<string, QueryValue>> };

export default async function HomePage({ searchParams }: PageProps) {
  const { returnTo } = await searchParams;
  const viewer = await currentViewer();
  const { x, allowedUsers } = env();
  if (viewer === null) {
    return (
      <>
        <Header viewer={null} />
        <ForgetBoards />
        <Landing returnTo={ownPath(returnTo)} isOpen={allowedUsers.includes('*')} />
      </>
    );
  }
  return (
    <>
      <Header viewer={viewer} />
      <Start samples={x.isSandbox ? sampleWatchlists : []} pictureOrigin={x.apiOrigin} />
    </>
  );
}
