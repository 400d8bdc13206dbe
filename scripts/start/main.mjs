import { ensureBuild } from '../setup/build.mjs';
import { ensurePackages } from '../setup/packages.mjs';
import { isPortFree } from '../setup/ports.mjs';
import { root } from '../setup/root.mjs';
import { parseSettings, readEnvironment } from '../setup/settings.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import { runHouse } from './house.mjs';

/**
 * `npm start` and `npm run dev`: everything from a bare checkout to a page that answers.
 * @param {string[]} args `--dev`: Next's development server instead of the build
 */
export async function main(args) {
  const isDev = args.includes('--dev');
  try {
    await ensurePackages(root, console.log);
    const settings = parseSettings(readEnvironment(root, isDev));
    await requireFreePorts(settings);
    if (!isDev) await ensureBuild(root, console.log);
    process.exitCode = await runHouse(settings, { isDev });
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** @param {import('../setup/settings.mjs').StartSettings} settings */
async function requireFreePorts({ host, port, sandboxPort, usesSandbox }) {
  if (!(await isPortFree(port, host))) {
    throw new SetupError(`Port ${port} is taken; set PORT to another one.`);
  }
  if (!usesSandbox) return;
  const areFree = (await isPortFree(sandboxPort, '127.0.0.1')) && (await isPortFree(sandboxPort, '::1'));
  if (!areFree) throw new SetupError(`Port ${sandboxPort} is taken; set SANDBOX_PORT to another one.`);
}
