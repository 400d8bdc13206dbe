/**
 * What the parts say while they start is held back: nobody needs it when all goes well, and when
 * a setting is broken the app's one line about it should stand alone.
 */
export function heldOutput() {
  let isHeld = true;
  /** @type {{ text: string, stream: 'stdout' | 'stderr' }[]} */
  let held = [];
  const release = () => {
    isHeld = false;
    // Next's greeting is left out; what went to stderr is not.
    for (const { text, stream } of held) if (stream === 'stderr') process.stderr.write(text);
    held = [];
  };
  return {
    release,
    /** @param {string} text @param {'stdout' | 'stderr'} stream */
    take(text, stream) {
      if (isHeld) held.push({ text, stream });
      else process[stream].write(text);
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
export function settingLine(text) {
  return text.split('\n').find((line) => /^(Setting|Store): /.test(line));
}
