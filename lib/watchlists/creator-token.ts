/** One piece of what a person pasted: either a key a board's address can hold, or why it is none. */
export type CreatorToken = { key: string } | { reason: string };

const handlePattern = /^[A-Za-z0-9_]{1,15}$/;
const idPattern = /^[1-9][0-9]{0,18}$/;
/** X's ids are 64-bit; a call with one that is not may be refused whole, and a hundred creators with it. */
const largestId = '9223372036854775807';
const notAHandle = 'A handle has only letters, digits and _ (like @nasa).';

/** A handle as a key: lower case; one made of digits keeps its @, or it would read as an id. */
export function handleKey(handle: string): string {
  return /^[0-9]+$/.test(handle) ? `@${handle}` : handle.toLowerCase();
}

/** Whether these digits can be somebody's id on X: 1 to 2^63 - 1, without leading zeros. */
export function isUserId(digits: string): boolean {
  return idPattern.test(digits) && (digits.length < 19 || digits <= largestId);
}

function digitsToken(digits: string): CreatorToken {
  if (isUserId(digits)) return { key: digits };
  if (idPattern.test(digits)) return { reason: 'No id on X is as large as this.' };
  if (digits.length > 19) return { reason: `An id has at most 19 digits; this one has ${digits.length}.` };
  return { reason: `An id does not begin with 0. If it is a handle, write @${digits}.` };
}

function tooLong(name: string): CreatorToken {
  const digits = name.replace(/[^0-9]/g, '').length;
  if (digits > name.length / 2 && /^[A-Za-z0-9_]+$/.test(name)) {
    return { reason: 'This looks like an id, but an id has digits only.' };
  }
  return { reason: `A handle has at most 15 characters; this one has ${[...name].length}.` };
}

/**
 * Reads an @handle or a numeric id, already freed of separators.
 * X's own patterns: usernames `^[A-Za-z0-9_]{1,15}$`, ids `^[0-9]{1,19}$`.
 */
export function readName(token: string): CreatorToken {
  const name = token.startsWith('@') ? token.slice(1) : token;
  if (name === '') return { reason: 'There is no handle after the @.' };
  if (name === token && /^[0-9]+$/.test(name)) return digitsToken(name);
  if (handlePattern.test(name)) return { key: handleKey(name) };
  if (/^[A-Za-z0-9_]+$/.test(name)) return tooLong(name);
  if (/^\p{Nd}+$/u.test(name)) return { reason: 'Write an id with the digits 0 to 9.' };
  if (name.includes('@') && name.includes('.')) {
    return { reason: 'This looks like an e-mail address or a handle elsewhere, not on X.' };
  }
  return { reason: notAHandle };
}
