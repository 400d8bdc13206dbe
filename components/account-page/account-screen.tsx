import type { AccountViewer } from '@/components/account/account-menu';
import type { OwnList, ShownSession, ShownToken, XConnection } from '@/lib/query/account-api';
import { Connection } from './connection';
import { DeleteAccount, OwnData } from './own-data';
import { Profile } from './profile';
import { SessionList } from './session-list';
import { TokenList } from './token-list';

export type AccountScreenProps = {
  viewer: AccountViewer;
  xOrigin: string;
  joinedAt: number | null;
  connection: XConnection | null;
  sessions: readonly ShownSession[];
  tokens: readonly ShownToken[];
  ownLists: readonly OwnList[];
  now: number;
};

/** All that is kept on whoever looks, and what they can do about it. */
export function AccountScreen(props: AccountScreenProps) {
  const { viewer, xOrigin, joinedAt, connection, sessions, tokens, ownLists, now } = props;
  return (
    <main className="mx-auto w-full max-w-2xl px-4 pt-10 pb-16 sm:px-6 sm:pt-16">
      <h1 className="text-28">Your account</h1>
      <Profile viewer={viewer} joinedAt={joinedAt} xOrigin={xOrigin} />
      <Connection connection={connection} now={now} />
      <SessionList sessions={sessions} now={now} />
      <TokenList tokens={tokens} now={now} />
      <OwnData />
      <DeleteAccount handle={viewer.handle} ownLists={ownLists} />
    </main>
  );
}
