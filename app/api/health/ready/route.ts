import { isInCharge } from '@/lib/collector/charge';
import { checkStore } from '@/lib/collector/health';
import { isClosing, noteProbe } from '@/lib/http/open-requests';
import { withProblems } from '@/lib/http/with-problems';

export const dynamic = 'force-dynamic';

/**
 * 200 while requests should come here: the store answers, its schema is ours, and the server is not about
 * to end. X's troubles are no reason to send people elsewhere. Public: tells nothing of anybody.
 */
export const GET = withProblems(async () => {
  noteProbe();
  const closing = isClosing();
  const isStoreUp = !closing && (await checkStore());
  const status = closing ? 'closing' : isStoreUp ? 'ok' : 'down';
  const body = {
    status,
    store: isStoreUp ? 'ok' : 'down',
    collector: isInCharge() ? 'in-charge' : 'standby',
  };
  return Response.json(body, { status: status === 'ok' ? 200 : 503 });
});
