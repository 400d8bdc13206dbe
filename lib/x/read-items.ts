import 'server-only';
import { z } from 'zod';
import type { XEdge, XReply } from '@/lib/x/call-x';
import { localProblem, readProblem, type XProblem } from '@/lib/x/problems';

/** The frame of every reply; `data` is a list or one object, by endpoint. */
const frameSchema = z.object({
  data: z.unknown().optional(),
  includes: z.object({ users: z.unknown(), topics: z.unknown() }).partial().optional().catch(undefined),
  errors: z.array(z.unknown()).max(10_000).optional().catch(undefined),
  meta: z.unknown().optional(),
});

export type Frame = z.infer<typeof frameSchema>;

/** Null for what is no reply of X's: some other JSON with a 200 must not read as "nothing there". */
export function readFrame(json: unknown): Frame | null {
  const read = frameSchema.safeParse(json);
  if (!read.success) return null;
  const { data, includes, errors, meta } = read.data;
  return (data ?? includes ?? errors ?? meta) ? read.data : null;
}

export type Items<T> = { items: T[]; dropped: number };

/**
 * The usable items of a list: a broken one is counted instead of failing the reply, the second of
 * two with one id is left out. Null when there is a list of which nothing can be used, or
 * something that is no list: that must never be taken for "nobody has a Space".
 */
export function readItems<T extends { id: string }>(list: unknown, schema: z.ZodType<T>): Items<T> | null {
  if (list === undefined || list === null) return { items: [], dropped: 0 };
  if (!Array.isArray(list)) return null;
  const byId = new Map<string, T>();
  let dropped = 0;
  for (const item of list) {
    const read = schema.safeParse(item);
    if (!read.success) dropped += 1;
    else if (!byId.has(read.data.id)) byId.set(read.data.id, read.data);
  }
  if (dropped > 0 && byId.size === 0) return null;
  return { items: [...byId.values()], dropped };
}

const unreadable = (detail?: string): XProblem =>
  localProblem('x-unreadable', 'X answered in a shape that cannot be read', detail);

/** A reply as `read` understands it; what it makes nothing of is unreadable. */
export function readReply<T>(
  edge: XEdge,
  reply: XReply<unknown>,
  read: (json: unknown, now: number) => T | null,
): XReply<T> {
  if (!reply.ok) return reply;
  const value = read(reply.value, (edge.now ?? Date.now)());
  if (value === null) return { ok: false, problem: unreadable(), rateLimit: reply.rateLimit };
  return { ...reply, value };
}

/** A 200's partial errors, and one more for what had to be dropped. */
export function readPartialProblems(frame: Frame, dropped: number, now: number): XProblem[] {
  const problems = (frame.errors ?? []).map((error) => readProblem(error, { now }));
  if (dropped > 0)
    problems.push(unreadable(`${dropped} unusable ${dropped === 1 ? 'item' : 'items'} dropped`));
  return problems;
}
