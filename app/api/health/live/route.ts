import { withProblems } from '@/lib/http/with-problems';

export const dynamic = 'force-dynamic';

/** 200 as long as the process answers at all: when it does not, starting it anew is what helps. */
export const GET = withProblems(() => Response.json({ status: 'ok' }));
