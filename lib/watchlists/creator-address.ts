import { type CreatorToken, handleKey, readName } from '@/lib/watchlists/creator-token';

const xHosts = new Set(['x.com', 'twitter.com']);
const profileTabs = new Set([
  'with_replies',
  'media',
  'likes',
  'highlights',
  'articles',
  'followers',
  'following',
  'about',
]);
/** First segments of X's addresses that name no person. */
const reserved = new Set(
  'i home explore search settings notifications messages compose login logout signup share hashtag jobs tos privacy about download account premium'.split(
    ' ',
  ),
);
const example = 'Paste a profile like https://x.com/nasa, a handle or an id.';

const isXHost = (host: string) => xHosts.has(host.replace(/^(www|mobile|m)\./, ''));

function parseAddress(text: string): URL | null {
  const withScheme = /^https?:\/\//i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`;
  return URL.canParse(withScheme) ? new URL(withScheme) : null;
}

/** Whether a piece of text is meant as a web address. */
export function isAddress(text: string): boolean {
  // Nearly everything pasted is a name: the quick way out for it.
  if (!text.includes('/') && !text.includes('.')) return false;
  return /^(https?:\/\/|\/\/)/i.test(text) || /^(www\.|mobile\.|m\.)?(x|twitter)\.com(\/|$)/i.test(text);
}

/** The creators named by a board's address (`/board?creators=…`, on any host), or null if it is none. */
export function boardCreators(text: string): string | null {
  const url = parseAddress(text.startsWith('/board?') ? `http://board${text}` : text);
  if (url === null || isXHost(url.hostname) || !/^\/board\/?$/.test(url.pathname)) return null;
  return url.searchParams.get('creators');
}

function innerAddress(segments: string[]): CreatorToken {
  const [, kind, id] = segments;
  if (kind === 'spaces') {
    return { reason: 'Links to a Space are not understood yet. Name the person who hosts it.' };
  }
  if (kind === 'user' && id !== undefined) return readName(id);
  return { reason: `This address on X is not a person’s profile. ${example}` };
}

function intentAddress(url: URL): CreatorToken {
  const handle = url.searchParams.get('screen_name');
  const id = url.searchParams.get('user_id');
  if (handle) return readName(`@${handle}`);
  if (id) return readName(id);
  return { reason: `This address on X is not a person’s profile. ${example}` };
}

/** Reads a profile's address: x.com/nasa, twitter.com/nasa/media, x.com/i/user/11348282. */
export function readAddress(text: string): CreatorToken {
  const url = parseAddress(text);
  if (url === null) return { reason: `This is not a web address we can read. ${example}` };
  if (url.hostname === 't.co')
    return { reason: 'This is a shortened link. Open it and paste the address it leads to.' };
  if (!isXHost(url.hostname)) return { reason: `This address is not on X. ${example}` };
  const segments = url.pathname.split('/').filter(Boolean);
  const [first, second] = segments;
  if (first === undefined) return { reason: `This address names nobody. ${example}` };
  if (first === 'i') return innerAddress(segments);
  if (first === 'intent') return intentAddress(url);
  if (reserved.has(first.toLowerCase()))
    return { reason: `This address on X is not a person’s profile. ${example}` };
  const name = first.startsWith('@') ? first.slice(1) : first;
  if (second === 'status')
    return { reason: `This is a link to a post. To watch its author, write @${name}.` };
  if (second !== undefined && !profileTabs.has(second)) {
    return { reason: `This address on X is not a person’s profile. ${example}` };
  }
  const read = readName(`@${name}`);
  return 'key' in read ? { key: handleKey(name) } : read;
}
