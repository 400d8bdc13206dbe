/**
 * What one part of the tests came to. A part without counts of its own counts as one.
 * @typedef {{ name: string, passed: number, failed: number, note?: string }} Outcome
 */

/** @param {Outcome[]} outcomes */
export const allPassed = (outcomes) => outcomes.every(({ failed }) => failed === 0);

/** @param {Outcome[]} outcomes */
export function totalLine(outcomes) {
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}

/**
 * @param {string} name
 * @param {number} exitCode
 * @returns {Outcome}
 */
export function outcomeOfCommand(name, exitCode) {
  if (exitCode === 0) return { name, passed: 1, failed: 0 };
  return { name, passed: 0, failed: 1, note: `${name} failed, see above.` };
}

/**
 * Adds up a runner's counts. Skipped tests count as failed: nothing is skipped silently. A runner
 * that failed without a failed test (a file that did not load) counts one; so does one that saw no test.
 * @param {string} name
 * @param {number} exitCode
 * @param {{ passed: number, failed: number, skipped: number } | undefined} counts undefined: it wrote no report
 * @returns {Outcome}
 */
export function outcomeOfRunner(name, exitCode, counts) {
  if (!counts)
    return { name, passed: 0, failed: 1, note: `${name} could not run: the runner wrote no report.` };
  const { passed, skipped } = counts;
  let failed = counts.failed + skipped;
  if (failed === 0 && (exitCode !== 0 || passed === 0)) failed = 1;
  if (failed === 0) return { name, passed, failed };
  const words = skipped > 0 ? `, ${skipped} of them skipped` : '';
  return { name, passed, failed, note: `${name}: ${failed} failed${words}, see above.` };
}
