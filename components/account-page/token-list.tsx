'use client';

import { useState } from 'react';
import { FailureNote } from '@/components/problems/failure-note';
import { Moment } from '@/components/settings/moment';
import { Section } from '@/components/settings/section';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { createToken, type MadeToken, revokeToken, type ShownToken } from '@/lib/query/account-api';
import { Ago } from './ago';
import { NewSecret } from './new-secret';
import { TokenForm } from './token-form';
import { useDeed } from './use-deed';

type TokenListProps = { tokens: readonly ShownToken[]; now: number };

/** Tokens for scripts: made, shown once, revoked. */
export function TokenList({ tokens, now }: TokenListProps) {
  const making = useDeed();
  const revoking = useDeed();
  const [made, setMade] = useState<MadeToken | null>(null);
  return (
    <Section
      title="Access tokens"
      about={
        <>
          For scripts that ask this server in your name: <code>Authorization: Bearer sb_…</code> on any
          address below <code>/api</code>. A token reaches neither this page nor other tokens.
        </>
      }
    >
      {made ? <NewSecret made={made} onDone={() => setMade(null)} /> : null}
      {tokens.length > 0 ? (
        <ul className="mb-6 divide-y divide-line border-line border-y">
          {tokens.map((token) => (
            <TokenLine
              key={token.id}
              token={token}
              now={now}
              isBusy={revoking.isBusy}
              onRevoke={() => revoking.run(() => revokeToken(token.id))}
            />
          ))}
        </ul>
      ) : null}
      {revoking.failure ? (
        <div className="mb-4">
          <FailureNote failure={revoking.failure} what="The token was not revoked." />
        </div>
      ) : null}
      <TokenForm
        isBusy={making.isBusy}
        failure={making.failure}
        onMake={(wanted, onMade) =>
          making.run(async () => {
            setMade(await createToken(wanted));
            onMade();
          })
        }
      />
    </Section>
  );
}

type TokenLineProps = { token: ShownToken; now: number; isBusy: boolean; onRevoke: () => void };

function TokenLine({ token, now, isBusy, onRevoke }: TokenLineProps) {
  const { name, scope, createdAt, expiresAt, usedAt } = token;
  const isOver = expiresAt !== null && expiresAt <= now;
  return (
    <li className="flex min-h-14 items-center gap-3 py-2">
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 items-center gap-2">
          <strong className="truncate">
            <bdi>{name}</bdi>
          </strong>
          <Badge>{scope === 'read' ? 'reads' : 'reads and writes'}</Badge>
          {isOver ? <Badge tone="warn">expired</Badge> : null}
        </p>
        <p className="text-soft tabular">
          made <Moment at={createdAt} now={now} /> ·{' '}
          {usedAt === null ? (
            'never used'
          ) : (
            <>
              last used <Ago at={usedAt} now={now} />
            </>
          )}
          {' · '}
          {expiresAt === null ? (
            'does not expire'
          ) : (
            <>
              {isOver ? 'expired' : 'until'} <Moment at={expiresAt} now={now} />
            </>
          )}
        </p>
      </div>
      <Button
        variant="danger"
        className="-me-2"
        disabled={isBusy}
        onClick={onRevoke}
        aria-label={`Revoke ${name}`}
      >
        Revoke
      </Button>
    </li>
  );
}
