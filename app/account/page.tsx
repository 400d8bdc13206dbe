import type { Metadata } from 'next';
import { shownViewer, toSignIn } from '@/app/page-visit';
import { AccountScreen } from '@/components/account-page/account-screen';
import { Header } from '@/components/shell/header';
import { accountAsker } from '@/lib/account/account-asker';
import { readAccount } from '@/lib/account/read-account';
import { listSessions } from '@/lib/account/sessions';
import { listTokens } from '@/lib/auth/personal-tokens';
import { currentPerson } from '@/lib/auth/viewer';
import { env } from '@/lib/env';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  const viewer = await currentPerson();
  if (!viewer) toSignIn('/account');
  const asker = await accountAsker({ toWrite: false });
  const { joinedAt, connection, ownLists } = await readAccount(asker);
  return (
    <>
      <Header viewer={viewer} />
      <AccountScreen
        viewer={shownViewer(viewer)}
        xOrigin={env().x.authOrigin}
        joinedAt={joinedAt}
        connection={connection}
        sessions={await listSessions(asker)}
        tokens={await listTokens(asker.edge.db, viewer.id)}
        ownLists={ownLists}
        now={asker.now}
      />
    </>
  );
}
