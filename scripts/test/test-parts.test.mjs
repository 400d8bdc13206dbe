import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlaywrightReport, readVitestReport } from './reports.mjs';
import { allPassed, outcomeOfCommand, outcomeOfRunner, totalLine } from './totals.mjs';

/** @param {unknown} report @param {(path: string) => void} read */
function withReport(report, read) {
  const folder = mkdtempSync(join(tmpdir(), 'spaceboard-report-test-'));
  const path = join(folder, 'report.json');
  writeFileSync(path, typeof report === 'string' ? report : JSON.stringify(report));
  read(path);
  rmSync(folder, { recursive: true });
}

describe('reports', () => {
  it('reads what Vitest counted', () => {
    const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
    withReport(report, (path) =>
      expect(readVitestReport(path)).toEqual({ passed: 7, failed: 2, skipped: 2 }),
    );
  });
  it('reads what Playwright counted; a flaky journey has failed', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 } };
    withReport(report, (path) =>
      expect(readPlaywrightReport(path)).toEqual({ passed: 5, failed: 2, skipped: 3 }),
    );
  });
  it('does not take half a report for one', () => {
    withReport('{"stats":', (path) => expect(readPlaywrightReport(path)).toBeUndefined());
    expect(readVitestReport('/nowhere/report.json')).toBeUndefined();
  });
});

describe('outcomes', () => {
  it.each([
    ['all passed', 0, { passed: 3, failed: 0, skipped: 0 }, 3, 0],
    ['some failed', 1, { passed: 3, failed: 2, skipped: 0 }, 3, 2],
    ['a skipped test counts as failed', 0, { passed: 3, failed: 0, skipped: 1 }, 3, 1],
    ['a file that did not load', 1, { passed: 3, failed: 0, skipped: 0 }, 3, 1],
    ['no test at all', 0, { passed: 0, failed: 0, skipped: 0 }, 0, 1],
    ['no report', 0, undefined, 0, 1],
  ])('%s', (_, code, counts, passed, failed) => {
    expect(outcomeOfRunner('part', code, counts)).toMatchObject({ passed, failed });
  });
  it('end in one line, and in failure when any part failed', () => {
    const outcomes = [
      outcomeOfCommand('a', 0),
      outcomeOfCommand('b', 2),
      { name: 'c', passed: 40, failed: 0 },
    ];
    expect(totalLine(outcomes)).toBe('41 passed, 1 failed');
    expect(allPassed(outcomes)).toBe(false);
    expect(allPassed([outcomeOfCommand('a', 0)])).toBe(true);
  });
});
