import 'server-only';

/** What a log says of an error. */
export type ErrorNote = { name: string; code?: string; message?: string; at: string[] };

const mostFrames = 6;

/** Where it was thrown. Lines of its message that pose as places are left out with the message. */
function framesOf(error: Error): string[] {
  const stack = error.stack ?? '';
  const end = error.message ? stack.indexOf(error.message) + error.message.length : 0;
  return stack
    .slice(Math.max(0, end))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, mostFrames);
}

/**
 * Its name, its code and where it was thrown. Messages stay out, for they can quote what they choke on
 * (tokens, codes, cookies); only those of the system and the stores, which carry a code, are told, scrubbed.
 */
export function describeError(error: unknown, scrub: (text: string) => string): ErrorNote {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const code = 'code' in error && typeof error.code === 'string' ? scrub(error.code) : undefined;
  return {
    name: scrub(error.name),
    ...(code && { code, message: scrub(error.message) }),
    at: framesOf(error),
  };
}
