import 'server-only';
import { z } from 'zod';

/** What the drop-in endpoint answers. Which fields there are is the caller's choice, so that little is certain. */
const resource = z.looseObject({ id: z.string() });

export const xAnswer = z.looseObject({
  data: z.array(z.looseObject({ id: z.string(), state: z.string() })).optional(),
  includes: z
    .looseObject({ users: z.array(resource).optional(), topics: z.array(resource).optional() })
    .optional(),
  errors: z.array(z.looseObject({ title: z.string(), detail: z.string() })).optional(),
  meta: z.looseObject({
    result_count: z.number(),
    creators: z.array(
      z.looseObject({ id: z.string(), checked_at: z.string().nullable(), age_ms: z.number().nullable() }),
    ),
  }),
});

/** X's own problem, in X's words. */
export const xProblem = z.looseObject({ title: z.string(), type: z.string(), detail: z.string() });
