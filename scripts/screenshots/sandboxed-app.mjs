import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers } from '../processes/answers.mjs';
import { cleanEnvironment } from '../processes/clean-environment.mjs';
import { appReadyUrl, sandboxReadyUrl, startApp, startSandbox } from '../processes/parts.mjs';
import { findFreePort } from '../setup/ports.mjs';
import { root } from '../setup/root.mjs';
import { SetupError } from '../setup/setup-error.mjs';

const host = '127.0.0.1';
/** The sandbox's usual seed: the start page's samples are lists of its people. */
const seed = '1';

/** @typedef {{ app: string, sandbox: string, dataDir: string }} Origins */

/**
 * Runs the built app beside a sandbox, on free ports and an empty store, for as long as `work` takes.
 * @param {(origins: Origins) => Promise<void>} work
 * @param {Record<string, string>} [settings] of the app
 */
export async function withSandboxedApp(work, settings = {}) {
  const [port, sandboxPort] = [await findFreePort(), await findFreePort()];
  const dataDir = mkdtempSync(join(tmpdir(), 'spaceboard-pictures-'));
  const appOrigin = `http://${host}:${port}`;
  let said = '';
  const onOutput = (/** @type {string} */ text) => {
    said += text;
  };
  const env = cleanEnvironment({
    DATA_DIR: dataDir,
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_SEED: seed,
    ...settings,
  });
  const sandbox = startSandbox(root, { port: sandboxPort, appOrigin, env, onOutput });
  const app = startApp(root, { host, port, isDev: false, env, onOutput });
  try {
    for (const [part, url] of /** @type {const} */ ([
      [sandbox, sandboxReadyUrl(sandboxPort)],
      [app, appReadyUrl(host, port)],
    ])) {
      const isUp = await answers(url, { isRunning: part.isRunning, timeoutMs: 30_000 });
      if (!isUp) throw new SetupError(`The ${part.name} did not start:\n${said}`);
    }
    await work({ app: appOrigin, sandbox: `http://localhost:${sandboxPort}`, dataDir });
  } finally {
    await Promise.all([app.end(), sandbox.end()]);
    rmSync(dataDir, { recursive: true, force: true });
  }
}
