import 'server-only';
import type { ProblemCode } from '@/lib/errors';
import type { XProblem } from '@/lib/x/problems';

/** Why X does not answer, or is not asked. */
export type Reason = Omit<XProblem, 'code'> & { code: ProblemCode };

/** Why the last try brought nothing, until one does. Times in epoch ms. */
export type Refusal = Reason & { since: number; at: number };
