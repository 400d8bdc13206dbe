'use client';

import { Monitor, Smartphone } from 'lucide-react';
import { FailureNote } from '@/components/problems/failure-note';
import { Moment } from '@/components/settings/moment';
import { Section } from '@/components/settings/section';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { endOtherSessions, endSession, type ShownSession } from '@/lib/query/account-api';
import { Ago } from './ago';
import { useDeed } from './use-deed';

type SessionListProps = { sessions: readonly ShownSession[]; now: number };

const isHandheld = (device: string | null) => /iPhone|iPad|Android/.test(device ?? '');

/** Where one is signed in, and ending it there. */
export function SessionList({ sessions, now }: SessionListProps) {
  const { run, isBusy, failure } = useDeed();
  return (
    <Section
      title="Where you are signed in"
      about="A session ends by itself after 12 hours without use, and after 30 days. Pages left open elsewhere say within seconds that they are signed out."
    >
      <ul className="divide-y divide-line border-line border-y">
        {sessions.map((session) => (
          <SessionLine
            key={session.ref}
            session={session}
            now={now}
            isBusy={isBusy}
            onEnd={() => run(() => endSession(session.ref))}
          />
        ))}
      </ul>
      {failure ? (
        <div className="mt-4">
          <FailureNote failure={failure} />
        </div>
      ) : null}
      {sessions.length > 1 ? (
        <Button className="mt-4" disabled={isBusy} onClick={() => run(endOtherSessions)}>
          Sign out everywhere else
        </Button>
      ) : null}
    </Section>
  );
}

type SessionLineProps = { session: ShownSession; now: number; isBusy: boolean; onEnd: () => void };

function SessionLine({ session, now, isBusy, onEnd }: SessionLineProps) {
  const { device, createdAt, seenAt, isThis } = session;
  const name = device ?? 'Unknown browser';
  const Icon = isHandheld(device) ? Smartphone : Monitor;
  return (
    <li className="flex min-h-14 items-center gap-3 py-2">
      <Icon aria-hidden size={18} className="shrink-0 text-soft" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <strong>{name}</strong>
          {isThis ? <Badge tone="accent">this one</Badge> : null}
        </p>
        <p className="text-soft tabular">
          {isThis ? null : (
            <>
              last used <Ago at={seenAt} now={now} /> ·{' '}
            </>
          )}
          signed in <Moment at={createdAt} now={now} />
        </p>
      </div>
      {isThis ? null : (
        <Button
          variant="ghost"
          className="-me-2"
          disabled={isBusy}
          onClick={onEnd}
          aria-label={`Sign out ${name}`}
        >
          Sign out
        </Button>
      )}
    </li>
  );
}
