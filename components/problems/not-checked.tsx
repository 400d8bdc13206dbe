'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useTransition } from 'react';
import { SignInForm } from '@/components/account/sign-in-form';
import { ClockProvider, useZone } from '@/components/board/clock-context';
import { Button } from '@/components/ui/button';
import type { ProblemCode } from '@/lib/errors';
import { second } from '@/lib/time';
import { formatClockInZone } from '@/lib/time/zone';
import { Message } from './message';
import { problemWords } from './words';

type NotCheckedProps = {
  /** What the page is about: "This Space". */
  what: string;
  problem: { code: ProblemCode; retryAt?: number };
  /** The server's time of the page. */
  now: number;
};

const soonestMs = 15 * second;
const latestMs = 300 * second;

/** X could not be asked: why, and when the page asks again by itself. Nothing is claimed of what it is about. */
export function NotChecked(props: NotCheckedProps) {
  return (
    <ClockProvider initialNow={props.now}>
      <Waiting {...props} />
    </ClockProvider>
  );
}

function Waiting({ what, problem, now }: NotCheckedProps) {
  const router = useRouter();
  const zone = useZone();
  const [isAsking, startTransition] = useTransition();
  const waitMs = Math.min(Math.max((problem.retryAt ?? 0) - now, soonestMs), latestMs);
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), waitMs);
    return () => clearInterval(timer);
  }, [router, waitMs]);
  const clock = (at: number) => formatClockInZone(at, zone);
  const words = problemWords(problem.code, { retryAt: problem.retryAt, clock });
  return (
    <Message title={`${what} could not be checked.`} what={words.title} next={words.next} code={problem.code}>
      {problem.code === 'no-connection' ? (
        <ReconnectHere />
      ) : (
        <Button
          variant="primary"
          size="lg"
          aria-busy={isAsking}
          onClick={() => startTransition(() => router.refresh())}
        >
          Try again
        </Button>
      )}
    </Message>
  );
}

/** Reconnecting is signing in again, back to this very address. */
function ReconnectHere() {
  const pathname = usePathname();
  const query = useSearchParams().toString();
  return <SignInForm returnTo={query ? `${pathname}?${query}` : pathname} action="Reconnect X" />;
}
