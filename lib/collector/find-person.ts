import 'server-only';
import { collector } from '@/lib/collector/collector';
import { resolveNames } from '@/lib/collector/resolve-names';
import type { LookupProblem } from '@/lib/db/people';
import { storeTime } from '@/lib/db/store-clock';
import type { ProblemCode } from '@/lib/errors';
import type { Person } from '@/lib/spaces/types';

export type FoundPerson =
  | { id: string; person: Person | null }
  | { problem: LookupProblem }
  /** Not known yet: look-ups go on, or X refuses, and why. */
  | { pending: { code: ProblemCode; retryAt?: number } | null };

/**
 * One person by key (a handle in lower case, `@123`, or an id), looked up at X where needed within the
 * shared budget; waits at most `waitMs`.
 */
export async function findPerson(viewerId: string, key: string, waitMs: number): Promise<FoundPerson> {
  const c = collector();
  // Their own connection may be used for what they ask.
  c.demand.note(viewerId, [], storeTime());
  const [found] = await resolveNames(c, viewerId, [key], waitMs);
  if (found?.id && (found.person || !found.problem)) return { id: found.id, person: found.person };
  if (found?.problem) return { problem: found.problem };
  const refusal = c.handles.refusal();
  return { pending: refusal && { code: refusal.code, retryAt: refusal.retryAt } };
}
