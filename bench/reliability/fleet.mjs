import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../../scripts/postgres/start.mjs';
import { answers } from '../../scripts/processes/answers.mjs';
import { openBalancer } from '../../scripts/processes/balancer.mjs';
import { cleanEnvironment } from '../../scripts/processes/clean-environment.mjs';
import { sandboxReadyUrl, startApp, startSandbox } from '../../scripts/processes/parts.mjs';
import { findFreePort } from '../../scripts/setup/ports.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { openGate } from './gate.mjs';

const host = '127.0.0.1';
const probe = fileURLToPath(new URL('../app/memory-probe.mjs', import.meta.url));

/**
 * Instances behind a load balancer, as docs/operating.md wants one, and the sandbox.
 * @typedef {object} Fleet
 * @property {string} origin the balancer's
 * @property {string[]} origins of the instances
 * @property {string} sandbox its origin
 * @property {string} databaseUrl the store's own, past the gate; empty where it is a file
 * @property {import('./gate.mjs').Gate | undefined} gate before PostgreSQL
 * @property {(path: string, body?: object, method?: string) => Promise<any>} control of the sandbox
 * @property {(index: number) => Promise<void>} start an instance that is not there; settles when it is ready
 * @property {(index: number) => Promise<{ code: number | null, tookMs: number }>} end it by SIGTERM
 * @property {(index: number) => Promise<void>} kill it by SIGKILL
 * @property {(index: number, signal: NodeJS.Signals) => void} signal
 * @property {(index: number) => Promise<number>} heapBytes after a collection
 * @property {() => string[]} takeLog the lines of warnings and errors since the last call
 * @property {() => Promise<void>} close
 */

/** @param {string} text */
const troubles = (text) =>
  text.split('\n').filter((line) => /"level":"?(warn|error|fatal|40|50|60)/.test(line));

/**
 * @param {{ instances: number, store?: 'postgres' | 'file', settings?: Record<string, string>, preload?: string, probeMs?: number }} options
 *   `probeMs`: how often the balancer asks
 * @returns {Promise<Fleet>}
 */
export async function openFleet({
  instances,
  store = 'postgres',
  settings = {},
  preload = probe,
  probeMs = 2_000,
}) {
  /** @type {(() => unknown)[]} */
  const closers = [];
  const close = async () => {
    for (const end of closers.splice(0).reverse()) await end();
  };
  try {
    const dataDir = mkdtempSync(join(tmpdir(), 'spaceboard-fleet-'));
    closers.push(() => rmSync(dataDir, { recursive: true, force: true }));
    const postgres = store === 'postgres' ? await startPostgres() : undefined;
    if (postgres) closers.push(postgres.stop);
    const gate = postgres && (await openGate(Number(new URL(postgres.url).port)));
    if (gate) closers.push(gate.close);
    const [port, sandboxPort] = [await findFreePort(), await findFreePort()];
    const origin = `http://${host}:${port}`;
    const sandboxOrigin = `http://localhost:${sandboxPort}`;
    let said = '';
    const startedSandbox = startSandbox(root, {
      port: sandboxPort,
      appOrigin: origin,
      env: cleanEnvironment({}),
      onOutput: () => {},
    });
    closers.push(() => startedSandbox.end());
    const env = cleanEnvironment({
      DATA_DIR: dataDir,
      ...(gate && { DATABASE_URL: `postgres://postgres@127.0.0.1:${gate.port}/postgres` }),
      NEXTAUTH_URL: origin,
      NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
      TOKEN_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      SANDBOX_PORT: String(sandboxPort),
      TRUSTED_PROXIES: '127.0.0.1',
      NODE_OPTIONS: `--expose-gc --import=${preload}`,
      ...settings,
    });
    /** @type {((bytes: number) => void)[]} */
    const waiting = [];
    const onOutput = (/** @type {string} */ text) => {
      said += troubles(text)
        .map((line) => `${line}\n`)
        .join('');
      const found = /@heap (\d+)\n/.exec(text);
      if (found) waiting.shift()?.(Number(found[1]));
    };
    /** @type {number[]} */
    const ports = [];
    for (let i = 0; i < instances; i += 1) ports.push(await findFreePort());
    /** @type {Map<number, import('../../scripts/processes/part.mjs').Part>} */
    const parts = new Map();
    closers.push(() => Promise.all([...parts.values()].map((part) => part.end(10_000))));
    const start = async (/** @type {number} */ index) => {
      const own = ports[index] ?? 0;
      const part = startApp(root, { host, port: own, isDev: false, env, onOutput });
      parts.set(index, part);
      const isUp = await answers(`http://${host}:${own}/api/health/live`, {
        isRunning: part.isRunning,
        timeoutMs: 60_000,
      });
      if (!isUp) throw new Error(`an instance did not start:\n${said.slice(-3_000)}`);
    };
    await answers(sandboxReadyUrl(sandboxPort), { isRunning: startedSandbox.isRunning, timeoutMs: 30_000 });
    // One after the other: the first makes the tables.
    for (let index = 0; index < instances; index += 1) await start(index);
    closers.push(await openBalancer(port, ports, { probeMs }));
    return {
      origin,
      origins: ports.map((each) => `http://${host}:${each}`),
      sandbox: sandboxOrigin,
      databaseUrl: postgres?.url ?? '',
      gate,
      start,
      close,
      async end(index) {
        const part = parts.get(index);
        const begun = performance.now();
        await part?.end(15_000);
        const { code = null } = (await part?.ended) ?? {};
        return { code, tookMs: performance.now() - begun };
      },
      async kill(index) {
        parts.get(index)?.kill();
        await parts.get(index)?.ended;
      },
      signal: (index, name) => void process.kill(parts.get(index)?.pid ?? 0, name),
      heapBytes: (index) =>
        new Promise((resolve) => {
          waiting.push(resolve);
          process.kill(parts.get(index)?.pid ?? 0, 'SIGUSR2');
        }),
      takeLog() {
        const lines = said.split('\n').filter(Boolean);
        said = '';
        return lines;
      },
      async control(path, body, method = body ? 'POST' : 'GET') {
        const response = await fetch(`${sandboxOrigin}/_sandbox/${path}`, {
          method,
          headers: body ? { 'content-type': 'application/json' } : {},
          body: body && JSON.stringify(body),
        });
        if (!response.ok) throw new Error(`sandbox ${path}: ${response.status} ${await response.text()}`);
        return response.json();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
