import { parseCreators } from '@/lib/watchlists/parse-creators';

/** As a browser sends it. */
export type QueryValue = string | string[] | undefined;

/** A path of our own to come back to, or nothing. The sign-in route checks it again, more strictly. */
export function ownPath(value: QueryValue): string | undefined {
  if (typeof value !== 'string' || value.length > 16_384) return undefined;
  // Browsers drop tabs and line breaks from an address and read \\ as /, so none of them may occur.
  return /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(value) && value !== '/' ? value : undefined;
}

/** What waits behind the sign-in, in words: "the board of 200 creators". */
export function describeTarget(path: string | undefined): string | null {
  if (path === undefined) return null;
  if (!/^\/board(\?|$)/.test(path)) return 'the page you asked for';
  const count = parseCreators(path).keys.length;
  if (count === 0) return 'your board';
  return count === 1 ? 'the board of one creator' : `the board of ${count} creators`;
}
