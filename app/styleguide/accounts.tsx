'use client';

import { Connection } from '@/components/account-page/connection';
import { ListFates } from '@/components/account-page/list-fates';
import { NewSecret } from '@/components/account-page/new-secret';
import { SessionList } from '@/components/account-page/session-list';
import { TokenForm } from '@/components/account-page/token-form';
import { TokenList } from '@/components/account-page/token-list';
import { ClockProvider } from '@/components/board/clock-context';
import { Deleted } from '@/components/landing/deleted';
import type { OwnList, ShownSession, ShownToken } from '@/lib/query/account-api';
import { day, hour, minute } from '@/lib/time';
import { Card } from './part';

const nothing = () => {};
const face = (id: string, handle: string | null) => ({ id, handle, name: handle, avatarUrl: null });

const ownLists: OwnList[] = [
  { slug: 'own', name: 'Launch partners', creatorCount: 40, members: [face('2', 'ben'), face('3', null)] },
  { slug: 'empty', name: 'قائمة بالعربية', creatorCount: 1, members: [] },
];

/** The parts of the account page in every state. */
export function Accounts({ now }: { now: number }) {
  const session = (ref: string, device: string | null, ageMs: number): ShownSession => {
    return { ref, device, createdAt: now - ageMs - 3 * day, seenAt: now - ageMs, isThis: ref === '1' };
  };
  const sessions = [
    session('1', 'Firefox on Linux', 0),
    session('2', 'Safari on iPhone', 3 * hour),
    session('3', null, 11 * hour),
  ];
  const token = (id: string, more: Partial<ShownToken>): ShownToken => {
    const made = { id, name: `Token ${id}`, scope: 'read', createdAt: now - 40 * day } as const;
    return { ...made, expiresAt: null, usedAt: null, ...more };
  };
  const tokens = [
    token('1', { name: 'Nightly report', usedAt: now - 5 * minute, expiresAt: now + 50 * day }),
    token('2', {
      name: 'Old script with a name as long as one may give it',
      expiresAt: now - day,
      scope: 'write',
    }),
    token('3', {}),
  ];
  const scopes = ['tweet.read', 'users.read', 'space.read'];
  const connection = { scopes, since: now - 20 * minute, isKept: false, until: now + hour, isEnded: false };
  return (
    <ClockProvider initialNow={now}>
      <div className="flex flex-wrap items-start gap-8 p-8">
        <Card>
          <Connection connection={connection} now={now} />
          <Connection
            connection={{ ...connection, isKept: true, scopes: [...scopes, 'offline.access'] }}
            now={now}
          />
          <Connection connection={{ ...connection, isEnded: true }} now={now} />
        </Card>
        <Card>
          <SessionList sessions={sessions} now={now} />
          <SessionList sessions={sessions.slice(0, 1)} now={now} />
        </Card>
        <Card>
          <TokenList tokens={tokens} now={now} />
          <TokenForm
            isBusy={false}
            failure={{
              code: 'limit-reached',
              detail: 'A person has at most 20 tokens. Revoke one that you no longer use.',
            }}
            onMake={nothing}
          />
        </Card>
        <Card>
          <NewSecret made={{ token: token('1', {}), secret: `sb_${'aB3-'.repeat(11)}` }} onDone={nothing} />
          <Deleted deletion="whole" />
          <Deleted deletion="here" />
          <ListFates lists={ownLists} heirs={{ own: '2' }} onChange={nothing} />
        </Card>
      </div>
    </ClockProvider>
  );
}
