import 'server-only';
import { collector } from '@/lib/collector/collector';
import { drive, politeWait } from '@/lib/collector/driver';
import { tokenCount } from '@/lib/collector/read-creators';
import { store } from '@/lib/db/connection';

/**
 * Starts this process's part of the collector: it plans while somebody looks. The returned function
 * stops it and settles when its present turn is over.
 */
export function startDriver(): () => Promise<void> {
  const stopping = new AbortController();
  const running = drive(
    collector(),
    {
      store,
      now: () => Date.now(),
      wait: politeWait,
      isInCharge: () => true,
      tokenCount,
      gatherDemand: async () => {},
    },
    stopping.signal,
  );
  return async () => {
    stopping.abort();
    await running;
  };
}
