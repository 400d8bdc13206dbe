import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answers } from '../../scripts/processes/answers.mjs';
import { cleanEnvironment } from '../../scripts/processes/clean-environment.mjs';
import { appReadyUrl, sandboxReadyUrl, startApp, startSandbox } from '../../scripts/processes/parts.mjs';
import { controlOf } from '../../scripts/processes/sandbox-control.mjs';
import { findFreePort } from '../../scripts/setup/ports.mjs';

const host = '127.0.0.1';
const probe = fileURLToPath(new URL('./memory-probe.mjs', import.meta.url));

/**
 * @typedef {object} House
 * @property {string[]} origins of the apps, the one people browse first
 * @property {string} sandbox its origin
 * @property {(path: string, body?: object, method?: string) => Promise<any>} control the sandbox's controls
 * @property {(index?: number) => Promise<number>} heapBytes of an app after a collection: heap and buffers
 * @property {() => Promise<void>} close
 */

/**
 * Runs a sandbox and apps beside it, all on one store of their own.
 * @param {string} root of a built app
 * @param {{ apps?: number, settings?: Record<string, string>, isSandboxScaled?: boolean }} [options]
 * @returns {Promise<House>}
 */
export async function openHouse(root, { apps = 1, settings = {}, isSandboxScaled = false } = {}) {
  const ports = [];
  for (let i = 0; i <= apps; i += 1) ports.push(await findFreePort());
  const [sandboxPort = 0, ...appPorts] = ports;
  const origins = appPorts.map((port) => `http://${host}:${port}`);
  const dataDir = mkdtempSync(join(tmpdir(), 'spaceboard-bench-'));
  let said = '';
  /** @type {((bytes: number) => void)[]} */
  const waiting = [];
  const onOutput = (/** @type {string} */ text) => {
    said = (said + text).slice(-3_000);
    const found = /@heap (\d+)\n/.exec(text);
    if (found) waiting.shift()?.(Number(found[1]));
  };
  const env = cleanEnvironment({
    // What is measured is how fast it answers, not how often it may be asked.
    REQUESTS_PER_MINUTE: '0',
    DATA_DIR: dataDir,
    SANDBOX_PORT: String(sandboxPort),
    NODE_OPTIONS: `--expose-gc --import=${probe}`,
    ...settings,
  });
  // All are one address to people; each is asked by its own, so that each counts as the one they browse.
  const parts = appPorts.map((port) => startApp(root, { host, port, isDev: false, env, onOutput }));
  const sandbox = startSandbox(root, {
    port: sandboxPort,
    appOrigin: origins.join(','),
    env: isSandboxScaled ? env : { ...env, NODE_OPTIONS: '' },
    onOutput,
  });
  const close = async () => {
    await Promise.all([...parts, sandbox].map((part) => part.end()));
    rmSync(dataDir, { recursive: true, force: true });
  };
  const urls = [sandboxReadyUrl(sandboxPort), ...appPorts.map((port) => appReadyUrl(host, port))];
  for (const [index, part] of [sandbox, ...parts].entries()) {
    const isUp = await answers(urls[index] ?? '', { isRunning: part.isRunning, timeoutMs: 60_000 });
    if (isUp) continue;
    await close();
    throw new Error(`the ${part.name} did not start:\n${said}`);
  }
  const sandboxOrigin = `http://localhost:${sandboxPort}`;
  return {
    origins,
    sandbox: sandboxOrigin,
    close,
    control: controlOf(sandboxOrigin),
    heapBytes: (index = 0) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        process.kill(parts[index]?.pid ?? 0, 'SIGUSR2');
      }),
  };
}
