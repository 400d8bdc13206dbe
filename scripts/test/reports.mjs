import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {string} path
 * @returns {unknown} undefined when there is no such report, or half of one
 */
function readReport(path) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {unknown} object @param {string} key */
function countOf(object, key) {
  const value = typeof object === 'object' && object !== null ? Reflect.get(object, key) : undefined;
  return typeof value === 'number' ? value : 0;
}

/**
 * Vitest's JSON reporter.
 * @param {string} path
 * @returns {Counts | undefined}
 */
export function readVitestReport(path) {
  const report = readReport(path);
  if (!report) return undefined;
  return {
    passed: countOf(report, 'numPassedTests'),
    failed: countOf(report, 'numFailedTests'),
    skipped: countOf(report, 'numPendingTests') + countOf(report, 'numTodoTests'),
  };
}

/**
 * Playwright's JSON reporter.
 * @param {string} path
 * @returns {Counts | undefined}
 */
export function readPlaywrightReport(path) {
  const report = readReport(path);
  if (!report) return undefined;
  const stats = typeof report === 'object' ? Reflect.get(report, 'stats') : undefined;
  return {
    passed: countOf(stats, 'expected'),
    failed: countOf(stats, 'unexpected') + countOf(stats, 'flaky'),
    skipped: countOf(stats, 'skipped'),
  };
}
