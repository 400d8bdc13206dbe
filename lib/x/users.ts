import 'server-only';
import { askX, joinNames } from '@/lib/x/ask-x';
import type { XEdge, XReply } from '@/lib/x/call-x';
import type { XProblem } from '@/lib/x/problems';
import { readFrame, readItems, readPartialProblems, readReply } from '@/lib/x/read-items';
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

/** 1–100 people by handle (`^[A-Za-z0-9_]{1,15}$`, one bad handle refuses the whole call). */
export async function getUsersByHandles(
  edge: XEdge,
  token: string,
  handles: string[],
): Promise<XReply<UsersReply>> {
  const request = { path: '/2/users/by', query: { usernames: joinNames(handles) } } as const;
  return readReply(edge, await askX(edge, token, request, asked), readUsersReply);
}

/** 1–100 people by id. */
export async function getUsersByIds(edge: XEdge, token: string, ids: string[]): Promise<XReply<UsersReply>> {
  const request = { path: '/2/users', query: { ids: joinNames(ids) } } as const;
  return readReply(edge, await askX(edge, token, request, asked), readUsersReply);
}

/** Null for what is nobody. */
function readMe(json: unknown): WireUser | null {
  const read = wireUserSchema.safeParse(readFrame(json)?.data);
  return read.success ? read.data : null;
}

/** Whom the token belongs to. */
export async function getMe(edge: XEdge, token: string): Promise<XReply<WireUser>> {
  return readReply(edge, await askX(edge, token, { path: '/2/users/me' }, asked), readMe);
}

/** X reports suspended people as "not found" and says so in the detail only. */
export function isSuspended(problem: XProblem): boolean {
  return /suspended/i.test(problem.detail ?? '');
}
