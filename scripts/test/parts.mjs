import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../processes/run-command.mjs';
import { ensureBuild } from '../setup/build.mjs';
import { findChromium } from '../setup/chromium.mjs';
import { root } from '../setup/root.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import { readPlaywrightReport, readVitestReport } from './reports.mjs';
import { outcomeOfCommand, outcomeOfRunner } from './totals.mjs';

/** @typedef {import('./totals.mjs').Outcome} Outcome */

/** @param {string} name @param {string} script @returns {Promise<Outcome>} */
async function runScript(name, script) {
  return outcomeOfCommand(name, await runCommand('npm', ['run', '--silent', script], { cwd: root }));
}

export const runTypecheck = () => runScript('types', 'typecheck');
export const runLint = () => runScript('lint', 'lint');

/**
 * @param {(folder: string) => Promise<Outcome>} work
 * @returns {Promise<Outcome>}
 */
async function withReportFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'spaceboard-report-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Vitest: unit tests, the sandbox's tests and the boundaries. */
export const runUnit = () =>
  withReportFolder(async (folder) => {
    const report = join(folder, 'unit.json');
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await runCommand(process.execPath, args, { cwd: root });
    return outcomeOfRunner('unit tests', code, readVitestReport(report));
  });

/** @returns {Promise<Outcome>} */
export async function runBuild() {
  await ensureBuild(root, console.log);
  return { name: 'build', passed: 1, failed: 0 };
}

/**
 * Playwright against the production build and a sandbox.
 * @param {boolean} isBuilt
 * @param {string[]} args for Playwright
 */
export const runJourneys = (isBuilt, args) =>
  withReportFolder(async (folder) => {
    if (!isBuilt) throw new SetupError('there is no build.');
    const chromium = await findChromium(root, console.log);
    const report = join(folder, 'journeys.json');
    const env = { ...process.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const cli = join(root, 'node_modules/@playwright/test/cli.js');
    const code = await runCommand(process.execPath, [cli, 'test', '--reporter=list,json', ...args], {
      cwd: root,
      env,
    });
    return outcomeOfRunner('journeys', code, readPlaywrightReport(report));
  });
