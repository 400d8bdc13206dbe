import { percentile } from '../app/load.mjs';

/** @typedef {import('./hold-stream.mjs').StreamLife} StreamLife */

/**
 * What became of many streams.
 * @param {readonly StreamLife[]} lives
 */
export function summarize(lives) {
  const sum = (/** @type {(life: StreamLife) => number} */ of) =>
    lives.reduce((all, life) => all + of(life), 0);
  const away = lives.flatMap(({ awayMs }) => awayMs);
  return {
    byes: sum(({ byes }) => byes),
    cut: sum(({ cut }) => cut),
    open: lives.filter(({ isOpen }) => isOpen).length,
    away: `${seconds(percentile(away, 0.5))} / ${seconds(Math.max(0, ...away))}`,
    longestAwayMs: Math.max(0, ...away),
  };
}

/** @param {number} ms */
export const seconds = (ms) => `${(ms / 1_000).toFixed(1)} s`;
