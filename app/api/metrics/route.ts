import { withProblems } from '@/lib/http/with-problems';
import { answerMetrics } from '@/lib/metrics/answer-metrics';

export const dynamic = 'force-dynamic';

/** Prometheus text, to whoever shows `METRICS_TOKEN`; else 404. */
export const GET = withProblems((request: Request) => answerMetrics(request));
