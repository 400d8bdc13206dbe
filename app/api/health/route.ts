import { collector } from '@/lib/collector/collector';
import { checkStore } from '@/lib/collector/health';
import { withProblems } from '@/lib/http/with-problems';

export const dynamic = 'force-dynamic';

/** 200 while boards can be served; says what is degraded. Public: tells nothing of anybody. */
export const GET = withProblems(async () => {
  const isStoreUp = await checkStore();
  const refusal = collector().creators.refusal();
  const x = refusal ? { status: 'degraded', code: refusal.code, retryAt: refusal.retryAt } : { status: 'ok' };
  return Response.json(
    { status: isStoreUp ? 'ok' : 'down', store: isStoreUp ? 'ok' : 'down', x },
    { status: isStoreUp ? 200 : 503 },
  );
});
