import { boardCreators, isAddress, readAddress } from '@/lib/watchlists/creator-address';
import { type CreatorToken, readName } from '@/lib/watchlists/creator-token';

export type CreatorReject = {
  /** What the person wrote, so that nothing is lost. */
  input: string;
  /** A plain sentence. */
  reason: string;
};
export type ParsedCreators = { keys: string[]; rejects: CreatorReject[]; duplicates: number };

/** How many creators the address of a board may hold: longer addresses break in proxies. */
export const maxCreators = 200;
/** Characters of text read at once. */
const maxTextLength = 512 * 1024;

/** A real address of a board with 200 creators stays below this; nothing else comes near it. */
const maxChunkLength = 16 * 1024;
// Every pattern here looks at one character at a time, so that reading stays linear in the text.
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\0]/g;
const betweenChunks = /[\s"“”„«»‹›`<>()[\]{}（）「」、،؛；，•·]+/;
const betweenNames = /[,;|]+/;
const compound = /[,;|/]/;
const nextAddress = /[,;|](?=https?:\/\/)/i;
const edgePunctuation = new Set(".:!?'‘’*-–—…");
/** "1. " or "2) " at the head of a line is the line's number, not an id. */
const lineNumber = /^[ \t]{0,8}[0-9]{1,3}[.)][ \t]/gm;

function trimPunctuation(text: string): string {
  let start = 0;
  let end = text.length;
  while (end > start && edgePunctuation.has(text.charAt(end - 1))) end -= 1;
  while (start < end && edgePunctuation.has(text.charAt(start))) start += 1;
  return text.slice(start, end);
}

type Take = (input: string, read: CreatorToken) => void;

function readOne(piece: string, take: Take): void {
  const token = trimPunctuation(piece);
  if (token !== '') take(token, isAddress(token) ? readAddress(token) : readName(token));
}

function readNames(text: string, take: Take): void {
  for (const piece of text.split(betweenNames)) readOne(piece, take);
}

function readChunk(chunk: string, take: Take): void {
  if (chunk.length > maxChunkLength) {
    take(chunk, { reason: 'This is too long to be a handle, an id or an address.' });
    return;
  }
  // Nearly everything pasted is one name between spaces: the quick way for it.
  if (!compound.test(chunk)) {
    readOne(chunk, take);
    return;
  }
  for (const part of chunk.split(nextAddress)) {
    const creators = part.includes('/board') ? boardCreators(trimPunctuation(part)) : null;
    readNames(creators ?? part, take);
  }
}

function beyondLimit(keys: string[], limit: number): CreatorReject[] {
  if (keys.length === 0) return [];
  const last = keys.length === 1 ? 'the last one is' : `the last ${keys.length} are`;
  return [{ input: keys.join(', '), reason: `A board holds ${limit} creators; ${last} too many.` }];
}

/**
 * Reads creators from whatever a person pastes: @handles, numeric ids, profile addresses on x.com
 * or twitter.com, addresses of our own boards, with any separators between.
 *
 * `keys` are as a board's address holds them: handles in lower case, ids, and `@123` for a handle
 * made of digits; in the order written, without repeats, at most `limit`. Linear in the text.
 */
export function parseCreators(text: string, limit: number = maxCreators): ParsedCreators {
  if (text.length > maxTextLength) {
    const reason = `This is too much text at once (${Math.ceil(text.length / 1024)} kB). Paste at most 512 kB.`;
    return { keys: [], rejects: [{ input: `${text.slice(0, 60)}…`, reason }], duplicates: 0 };
  }
  const keys = new Set<string>();
  const reasons = new Map<string, string>();
  let duplicates = 0;
  const take: Take = (input, read) => {
    if ('reason' in read) reasons.set(input, read.reason);
    else if (keys.has(read.key)) duplicates += 1;
    else keys.add(read.key);
  };
  const plain = text.replace(invisible, '').replaceAll('＠', '@').replace(lineNumber, ' ');
  for (const chunk of plain.split(betweenChunks)) readChunk(chunk, take);
  const all = [...keys];
  return {
    keys: all.slice(0, limit),
    rejects: [
      ...Array.from(reasons, ([input, reason]) => ({ input, reason })),
      ...beyondLimit(all.slice(limit), limit),
    ],
    duplicates,
  };
}
