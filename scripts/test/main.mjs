import { ensurePackages } from '../setup/packages.mjs';
import { root } from '../setup/root.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import { runBuild, runJourneys, runLint, runTypecheck, runUnit } from './parts.mjs';
import { allPassed, totalLine } from './totals.mjs';

/** @typedef {import('./totals.mjs').Outcome} Outcome */

/**
 * `npm test`: every part runs, also after another has failed; the last line is `N passed, N failed`.
 * @param {string[]} args `--no-journeys`, `--only-journeys`; what follows `--` goes to Playwright
 */
export async function main(args) {
  /** @type {string[]} */
  const own = args.filter((arg) => arg === '--no-journeys' || arg === '--only-journeys');
  const forPlaywright = args.filter((arg) => !own.includes(arg));
  /** @type {Outcome[]} */
  const outcomes = [];
  /** @param {string} name @param {() => Promise<Outcome>} part */
  const run = async (name, part) => {
    console.log(`\n── ${name}`);
    const startedAt = performance.now();
    outcomes.push(await outcomeOf(name, part));
    console.log(`   ${name}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    return allPassed(outcomes.slice(-1));
  };
  const hasPackages = await run('packages', async () => {
    await ensurePackages(root, console.log);
    return { name: 'packages', passed: 0, failed: 0 };
  });
  if (hasPackages && !own.includes('--only-journeys')) {
    await run('types', runTypecheck);
    await run('lint', runLint);
    await run('unit tests', runUnit);
  }
  if (hasPackages) {
    const isBuilt = await run('build', runBuild);
    if (!own.includes('--no-journeys')) await run('journeys', () => runJourneys(isBuilt, forPlaywright));
  }
  for (const { note } of outcomes) if (note) console.log(note);
  process.exitCode = allPassed(outcomes) ? 0 : 1;
  console.log(`\n${totalLine(outcomes)}`);
}

/**
 * A part that throws could not run: that is a failure, and it says why.
 * @param {string} name
 * @param {() => Promise<Outcome>} part
 * @returns {Promise<Outcome>}
 */
async function outcomeOf(name, part) {
  try {
    return await part();
  } catch (error) {
    const reason =
      error instanceof SetupError ? error.message : String(error instanceof Error ? error.stack : error);
    return { name, passed: 0, failed: 1, note: `${name} could not run: ${reason}` };
  }
}
