/**
 * The app's log as whoever started it reads it: one line of JSON an event on stdout.
 * @typedef {{ level: string, time?: string, event: string, [field: string]: unknown }} LogLine
 */

const troubled = new Set(['warn', 'error', 'fatal']);

/**
 * @param {string} line
 * @returns {LogLine | undefined} undefined: no line of the log
 */
export function parseLogLine(line) {
  if (!line.startsWith('{"level":')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** @param {LogLine} line */
export const isTrouble = ({ level }) => troubled.has(level);

/**
 * An event in one line for people: `sign-in-ended failure=refused`.
 * @param {LogLine} line
 */
export function inWords({ level: _, time: _time, event, requestId: _id, ...fields }) {
  const words = Object.entries(fields).map(([name, value]) => `${name}=${wordOf(value)}`);
  return [event, ...words].join(' ');
}

/** @param {unknown} value */
const wordOf = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

/**
 * Cuts what comes in pieces into whole lines.
 * @param {(line: string) => void} onLine
 * @returns {(text: string) => void}
 */
export function byLines(onLine) {
  let rest = '';
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  };
}

/**
 * Hears what a part says for what is wrong: every line on stderr, and troubled events of its log.
 * @param {(words: string) => void} onTrouble
 * @returns {(text: string, stream: 'stdout' | 'stderr') => void}
 */
export function hearTrouble(onTrouble) {
  const complain = (/** @type {string} */ line) => void (line.trim() && onTrouble(line));
  const hear = {
    stderr: byLines(complain),
    stdout: byLines((line) => {
      const read = parseLogLine(line);
      if (read && isTrouble(read)) onTrouble(inWords(read));
    }),
  };
  return (text, stream) => hear[stream](text);
}
