/**
 * One line of a figure's result.
 * @typedef {object} Row
 * @property {string} what was measured, with its case
 * @property {string} measured
 * @property {string} [beside] the comparison of the same run
 * @property {string} [limit] what physics or X set
 * @property {string} [reach]
 * @property {boolean} [isReached]
 * @property {string[]} [cells] of a figure with columns of its own: what stands in them
 */

/**
 * Tells the bench a result: on a line of its own, for reading and for the table of the figure's document.
 * @param {Row} row
 */
export function report(row) {
  console.log(`@row ${JSON.stringify(row)}`);
}

/** @param {number} ms */
export const seconds = (ms) => `${(ms / 1_000).toFixed(ms < 10_000 ? 2 : 1)} s`;
