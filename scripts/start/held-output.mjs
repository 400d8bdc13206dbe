import { byLines, inWords, isTrouble, parseLogLine } from '../processes/log-lines.mjs';

/**
 * What the parts say while they start is held back: nobody needs it when all goes well, and when
 * a setting is broken the app's one line about it should stand alone.
 * @param {{ isTerminal: boolean }} options a person reads: of the log they are shown what went wrong, in words
 */
export function heldOutput({ isTerminal } = { isTerminal: process.stdout.isTTY === true }) {
  let isHeld = true;
  /** @type {{ text: string, stream: 'stdout' | 'stderr' }[]} */
  let held = [];
  const show = byLines((line) => {
    const read = parseLogLine(line);
    if (!read || !isTerminal) process.stdout.write(`${line}\n`);
    else if (isTrouble(read)) process.stdout.write(`  ${read.time?.slice(11, 19)} ${inWords(read)}\n`);
  });
  const release = () => {
    isHeld = false;
    // Next's greeting is left out; the log and what went to stderr are not.
    const showLog = byLines((line) => parseLogLine(line) && show(`${line}\n`));
    for (const { text, stream } of held) {
      if (stream === 'stderr') process.stderr.write(text);
      else showLog(text);
    }
    held = [];
  };
  return {
    release,
    /** @param {string} text @param {'stdout' | 'stderr'} stream */
    take(text, stream) {
      if (isHeld) held.push({ text, stream });
      else if (stream === 'stderr') process.stderr.write(text);
      else show(text);
    },
    /** Says why it ended: the line about a setting alone, else everything held.
     * @param {string} reason
     */
    fail(reason) {
      const setting = settingLine(held.map(({ text }) => text).join(''));
      if (setting) {
        held = [];
        console.error(setting);
        return;
      }
      for (const { text, stream } of held) process[stream].write(text);
      held = [];
      console.error(reason);
    },
  };
}

/**
 * @param {string} text
 * @returns {string | undefined} the app's line about a broken setting, or a store it cannot open
 */
function settingLine(text) {
  return text.split('\n').find((line) => /^(Setting|Store): /.test(line));
}
