'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { problemWords } from '@/components/problems/words';
import { Button } from '@/components/ui/button';
import type { BoardError } from '@/lib/query/board-error';
import { formatClockInZone } from '@/lib/time/zone';
import { useZone } from './clock-context';

type ConnectionBannerProps = { problem: BoardError | null; isConnectionEnded: boolean };

/** What stands between this page and new data, and the way on. The board below stays as it was. */
export function ConnectionBanner({ problem, isConnectionEnded }: ConnectionBannerProps) {
  const zone = useZone();
  if (problem?.code === 'signed-out') {
    return (
      <Banner
        title="You are signed out."
        next="The board stays as it was."
        action={<SignIn label="Sign in" />}
      />
    );
  }
  if (isConnectionEnded || problem?.code === 'no-connection') {
    const next = 'The board goes on with what others here check.';
    return <Banner title="X connection ended." next={next} action={<SignIn label="Reconnect" />} />;
  }
  if (problem === null) return null;
  if (problem.code === 'offline') {
    return <Banner title="This server does not answer." next="The board stays as it was; we keep trying." />;
  }
  const clock = (at: number) => formatClockInZone(at, zone);
  return <Banner {...problemWords(problem.code, { retryAt: problem.retryAt, clock })} />;
}

function Banner({ title, next, action }: { title: string; next: string; action?: ReactNode }) {
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card bg-warn-soft px-4 py-2"
    >
      <p className="min-w-0 flex-1 basis-60 py-1 tabular">
        <strong>{title}</strong> <span className="text-soft">{next}</span>
      </p>
      {action}
    </div>
  );
}

/** Reconnecting is signing in again: the same form, back to this very address. */
function SignIn({ label }: { label: string }) {
  const pathname = usePathname();
  const params = useSearchParams().toString();
  return (
    <form method="post" action="/api/auth/signin/x" className="flex flex-wrap items-center gap-x-4">
      <input type="hidden" name="returnTo" value={params ? `${pathname}?${params}` : pathname} />
      <label className="flex h-10 items-center gap-2 text-soft">
        <input type="checkbox" name="keep" value="1" className="size-4 accent-(--accent)" />
        Keep me connected
      </label>
      <Button type="submit" variant="primary">
        {label}
      </Button>
    </form>
  );
}
