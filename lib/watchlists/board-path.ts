/**
 * The address of a board: `/board?creators=nasa,2244994945,@123&…`. Commas and @ stay as they are,
 * because people read and share this address. Other parameters are kept.
 */
export function boardPath(keys: string[], current?: URLSearchParams): string {
  const others = new URLSearchParams(current);
  others.delete('creators');
  const creators = keys.map((key) => encodeURIComponent(key).replace(/^%40/, '@')).join(',');
  const query = [creators && `creators=${creators}`, others.toString()].filter(Boolean).join('&');
  return query === '' ? '/board' : `/board?${query}`;
}
