import 'server-only';

const home = '/';
/** Longer addresses break in proxies; a board of 200 creators takes about 4.4 kB. */
const maxLength = 8_192;
const base = 'https://own.invalid';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unsafe = /[\u0000-\u0020\u007f-\u009f\\\u2028\u2029]/;

/** Our pages' addresses need no encoding; what needs one is not of ours. */
const ownPathname = /^(?:\/[\w.~-]+)*\/?$/;

/**
 * Where to go after sign-in: a path of our own pages as a browser would resolve it, else `/`.
 * Whatever could be read as another host by a browser, a proxy or a second decoding is refused.
 */
export function ownPath(value: unknown): string {
  if (typeof value !== 'string' || value.length > maxLength) return home;
  if (!value.startsWith('/') || unsafe.test(value) || !URL.canParse(value, base)) return home;
  const { origin, pathname, search, hash } = new URL(value, base);
  if (origin !== base || !ownPathname.test(pathname)) return home;
  // Answers for programs, not places to arrive at.
  if (/^\/api(\/|$)/i.test(pathname)) return home;
  const path = `${pathname}${search}${hash}`;
  return path.length > maxLength ? home : path;
}
