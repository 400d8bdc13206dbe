'use client';

import { SignInForm } from '@/components/account/sign-in-form';
import { Moment } from '@/components/settings/moment';
import { Section } from '@/components/settings/section';
import { FactList } from '@/components/ui/fact-list';
import type { XConnection } from '@/lib/query/account-api';

/** What each right is for. X's own names stand beside, as X shows them. */
const scopeWords: Record<string, string> = {
  'space.read': 'Spaces: which are live, planned or over',
  'users.read': 'Profiles: who hosts and speaks, and who you are',
  'tweet.read': 'Posts: X demands it beside the other two; none is ever read',
  'offline.access': 'Staying connected while you are away',
};

type ConnectionProps = { connection: XConnection | null; now: number };

/** What X lets this server do in one's name, and until when. */
export function Connection({ connection, now }: ConnectionProps) {
  const isEnded = connection === null || connection.isEnded;
  return (
    <Section
      title="Connection to X"
      about="Spaceboard only reads. Your connection may be used to check creators for everybody here; signing out everywhere ends it."
    >
      {connection ? <Facts connection={connection} now={now} /> : null}
      {isEnded ? (
        <div className="mt-4 rounded-card bg-warn-soft p-4">
          <p className="mb-4">
            <strong>The connection has ended.</strong>{' '}
            <span className="text-soft">X asks you to sign in again before it answers in your name.</span>
          </p>
          <SignInForm returnTo="/account" action="Reconnect X" />
        </div>
      ) : null}
    </Section>
  );
}

function Facts({ connection, now }: { connection: XConnection; now: number }) {
  const { scopes, since, isKept, until, isEnded } = connection;
  return (
    <FactList
      facts={[
        { label: 'Connected', value: <Moment at={since} now={now} /> },
        {
          label: 'Ends',
          value: isEnded ? 'ended' : isKept ? 'renewed by itself' : <Moment at={until} now={now} />,
        },
        {
          label: 'X allows',
          value: (
            <ul className="space-y-1">
              {scopes.map((scope) => (
                <li key={scope}>
                  {scopeWords[scope] ?? scope} <span className="text-12 text-faint">({scope})</span>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
