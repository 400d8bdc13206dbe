import 'server-only';

const redacted = '[redacted]';
const longest = 300;

/** Long words that are made, not spoken: tokens, hashes, codes. Names of ours are lower case with hyphens. */
const isMade = (word: string) =>
  word.length >= 32 || (/\d/.test(word) && /[a-z]/i.test(word)) || (/[a-z]/.test(word) && /[A-Z]/.test(word));

/**
 * Text from elsewhere, fit for a log: one line, cut short, and without anything that is or looks like a
 * secret. A second net: what is secret or personal is not to be given to the log at all.
 * @param secrets this process's own, however short
 */
export function scrub(text: string, secrets: readonly string[] = []): string {
  let scrubbed = text;
  for (const secret of secrets) scrubbed = scrubbed.replaceAll(secret, redacted);
  return (
    scrubbed
      // Line breaks forge lines, and marks of direction the order of what is read.
      .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
      .replace(/\b(bearer|basic)\s+[^\s,;]+/gi, `$1 ${redacted}`)
      .replace(/:\/\/[^\s/@]*@/g, `://${redacted}@`)
      .replace(/\?[^\s"']*/g, `?${redacted}`)
      .replace(
        /\b([\w-]*(?:token|secret|passw(?:or)?d|cookie|code|state|verifier|authorization|key))("?\s*[=:]\s*"?)[^\s"&,;]+/gi,
        `$1$2${redacted}`,
      )
      .replace(/[\w-]{16,}/g, (word) => (isMade(word) ? redacted : word))
      .slice(0, longest)
  );
}
