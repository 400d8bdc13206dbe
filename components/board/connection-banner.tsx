'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { BoardError } from '@/lib/query/board-error';
import { useAddressQuery } from './address-query';
import { useConnectionWords } from './use-connection-words';

type ConnectionBannerProps = { problem: BoardError | null; isConnectionEnded: boolean };

/** What stands between this page and new data, and the way on. The board below stays as it was. */
export function ConnectionBanner({ problem, isConnectionEnded }: ConnectionBannerProps) {
  const words = useConnectionWords(problem, isConnectionEnded);
  if (!words) return null;
  const action = words.action ? <SignIn label={words.action} /> : undefined;
  return <Banner title={words.title} next={words.next} action={action} />;
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
  const query = useAddressQuery();
  return (
    <form method="post" action="/api/auth/signin/x" className="flex flex-wrap items-center gap-x-4">
      <input type="hidden" name="returnTo" value={query ? `${pathname}?${query}` : pathname} />
      <label className="flex h-10 items-center gap-2 text-soft">
        <input type="checkbox" name="keep" value="1" className="size-4 accent-accent" />
        Keep me connected
      </label>
      <Button type="submit" variant="primary">
        {label}
      </Button>
    </form>
  );
}
