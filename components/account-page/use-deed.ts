import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { type Failure, failureOf } from '@/components/problems/failure-words';

/** Something asked of the server; once done, the page shows what is so then. One at a time. */
export function useDeed() {
  const router = useRouter();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, startTransition] = useTransition();
  const run = (work: () => Promise<unknown>) =>
    startTransition(async () => {
      setFailure(null);
      try {
        await work();
        router.refresh();
      } catch (error) {
        setFailure(failureOf(error));
      }
    });
  return { run, isBusy, failure };
}
