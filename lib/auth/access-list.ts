import 'server-only';

/** Who is asking: their id at X, and the allow-list handles bound to that id. */
export type Identity = { id: string; boundHandles: string[] };

const isId = (entry: string) => /^[0-9]{1,19}$/.test(entry);
const handleOf = (entry: string) => entry.replace(/^@/, '').toLowerCase();

/**
 * Whether a list of handles and ids names this person. Digits alone are an id; `@123` is a handle.
 * Handles count only once bound, for X lets people take a handle that another gave up.
 */
export function isListed(list: string[], identity: Identity): boolean {
  return list.some((entry) =>
    isId(entry) ? entry === identity.id : identity.boundHandles.includes(handleOf(entry)),
  );
}

/** ALLOWED_USERS: the list, or everyone when it has `*`. An empty list lets nobody in. */
export function isAllowed(allowedUsers: string[], identity: Identity): boolean {
  return allowedUsers.includes('*') || isListed(allowedUsers, identity);
}

/** The handles among `lists` that a person with this handle would be bound to, lower case. */
export function handlesToBind(lists: string[][], handle: string): string[] {
  const own = handle.toLowerCase();
  return lists.some((list) => list.some((entry) => !isId(entry) && handleOf(entry) === own)) ? [own] : [];
}
