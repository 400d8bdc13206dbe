/**
 * The last of each id, `found` being ordered from old to new. Whoever any of them calls protected
 * stays so: another creator's snapshot may hold the profile from before, newer check or not.
 */
export function newestById<T extends { id: string; protected?: boolean }>(
  found: readonly T[],
): Map<string, T> {
  const byId = new Map<string, T>();
  for (const item of found) {
    if (item.protected || !byId.get(item.id)?.protected) byId.set(item.id, item);
  }
  return byId;
}
