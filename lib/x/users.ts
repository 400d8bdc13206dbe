import 'server-only';
import { askX, joinNames } from '@/lib/x/ask-x';
import type { XEdge, XReply } from '@/lib/x/call-x';
import type { XProblem } from '@/lib/x/problems';
import { readFrame, readItems, readPartialProblems, unreadable } from '@/lib/x/read-items';
import { type WireUser, wireUserSchema } from '@/lib/x/wire';

/** Whom X knows, and for those it does not, a problem whose `wire.value` is what was asked. */
export type UsersReply = { users: WireUser[]; problems: XProblem[] };

const asked = ['user.fields'] as const;

/** Null when the body is not a reply about people at all. */
export function readUsersReply(json: unknown, now: number): UsersReply | null {
  const frame = readFrame(json);
  const users = readItems(frame?.data, wireUserSchema);
  if (!frame || !users) return null;
  return { users: users.items, problems: readPartialProblems(frame, users.dropped, now) };
}

function processUsers(edge: XEdge, reply: XReply<unknown>): XReply<UsersReply> {
  if (!reply.ok) return reply;
  const value = readUsersReply(reply.value, (edge.now ?? Date.now)());
  if (!value) return { ok: false, problem: unreadable(), rateLimit: reply.rateLimit };
  return { ...reply, value };
}

/** 1–100 people by handle (`^[A-Za-z0-9_]{1,15}$`, one bad handle refuses the whole call). */
export async function getUsersByHandles(
  edge: XEdge,
  token: string,
  handles: string[],
): Promise<XReply<UsersReply>> {
  const request = { path: '/2/users/by', query: { usernames: joinNames(handles) } } as const;
  return processUsers(edge, await askX(edge, token, request, asked));
}

/** 1–100 people by id. */
export async function getUsersByIds(edge: XEdge, token: string, ids: string[]): Promise<XReply<UsersReply>> {
  const request = { path: '/2/users', query: { ids: joinNames(ids) } } as const;
  return processUsers(edge, await askX(edge, token, request, asked));
}

/** Whom the token belongs to. */
export async function getMe(edge: XEdge, token: string): Promise<XReply<WireUser>> {
  const reply = await askX(edge, token, { path: '/2/users/me' }, asked);
  if (!reply.ok) return reply;
  const read = wireUserSchema.safeParse(readFrame(reply.value)?.data);
  if (read.success) return { ...reply, value: read.data };
  return { ok: false, problem: unreadable(), rateLimit: reply.rateLimit };
}

/** X reports suspended people as "not found" and says so in the detail only. */
export function isSuspended(problem: XProblem): boolean {
  return /suspended/i.test(problem.detail ?? '');
}
