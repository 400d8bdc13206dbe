/**
 * Up to two letters for a person without a picture, by user-perceived characters, never half an emoji; none
 * without letters. No place's own rules: a server, and a browser set to Turkish, must write the same.
 */
export function initialsOf(name: string, atMost: 1 | 2 = 2): string {
  const words = name.split(/[\s._-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = words.at(0);
  if (first === undefined) return '';
  const last = atMost === 2 && words.length > 1 ? words.at(-1) : undefined;
  return (firstLetter(first) + (last === undefined ? '' : firstLetter(last))).toUpperCase();
}

function firstLetter(word: string): string {
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word)) {
    if (/[\p{L}\p{N}]/u.test(segment)) return segment;
  }
  return '';
}

/** One of the twelve hues of `.face`, the same for an id for ever. */
export function hueOf(id: string): number {
  let hash = 0;
  for (const char of id) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  // Unsigned again: what xor gives may be below zero, and so would be the rest.
  return ((hash ^ (hash >>> 15)) >>> 0) % 12;
}
