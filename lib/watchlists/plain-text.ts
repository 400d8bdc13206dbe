/**
 * What people write, made fit to keep: composed, without half characters, control characters (PostgreSQL
 * takes no NUL) and the marks that turn the direction of all that follows; spaces at the ends are gone.
 * @param keepLines line breaks stay, as in a description
 */
export function plainText(text: string, keepLines = false): string {
  const composed = text
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n');
  const lines = keepLines ? composed : composed.replace(/\n/g, ' ');
  return (
    lines
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, ' ')
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
      .trim()
  );
}

/** Length as people count it: an emoji of one code point is one. */
export const lengthOf = (text: string) => [...text].length;
