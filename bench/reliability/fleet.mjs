import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../../scripts/postgres/start.mjs';
import { answers } from '../../scripts/processes/answers.mjs';
import { openBalancer } from '../../scripts/processes/balancer.mjs';
import { cleanEnvironment } from '../../scripts/processes/clean-environment.mjs';
import { sandboxReadyUrl, startSandbox } from '../../scripts/processes/parts.mjs';
import { controlOf } from '../../scripts/processes/sandbox-control.mjs';
import { findFreePort } from '../../scripts/setup/ports.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { openGate } from './gate.mjs';
import { Instances } from './instances.mjs';

const host = '127.0.0.1';
const probe = fileURLToPath(new URL('../app/memory-probe.mjs', import.meta.url));

/**
 * Instances behind a load balancer, as docs/operating.md wants one, and the sandbox.
 * @typedef {object} Fleet
 * @property {string} origin the balancer's
 * @property {string} sandbox its origin
 * @property {ReturnType<typeof controlOf>} control of the sandbox
 * @property {Instances} instances
 * @property {import('./gate.mjs').Gate | undefined} gate before PostgreSQL
 * @property {() => Promise<void>} close
 *
 * @typedef {object} FleetOptions
 * @property {number} instances
 * @property {'postgres' | 'file'} [store]
 * @property {Record<string, string>} [settings]
 * @property {string} [preload] into each instance
 * @property {number} [probeMs] how often the balancer asks each
 */

/** @param {string} dataDir @param {string} origin @param {number} sandboxPort */
const settingsOf = (dataDir, origin, sandboxPort) => ({
  DATA_DIR: dataDir,
  NEXTAUTH_URL: origin,
  NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
  TOKEN_KEYS: `k1:${randomBytes(32).toString('base64')}`,
  SANDBOX_PORT: String(sandboxPort),
  // People are told apart by the address that the balancer passes on.
  TRUSTED_PROXIES: host,
});

/** @param {(() => unknown)[]} closers */
async function openPostgres(closers) {
  const postgres = await startPostgres();
  closers.push(postgres.stop);
  const gate = await openGate(Number(new URL(postgres.url).port));
  closers.push(gate.close);
  return gate;
}

/** @param {string} origin of the balancer @param {(() => unknown)[]} closers */
async function openSandbox(origin, closers) {
  const port = await findFreePort();
  const env = cleanEnvironment({});
  const part = startSandbox(root, { port, appOrigin: origin, env, onOutput: () => {} });
  closers.push(() => part.end());
  await answers(sandboxReadyUrl(port), { isRunning: part.isRunning, timeoutMs: 30_000 });
  return port;
}

/**
 * @param {FleetOptions} options @param {(() => unknown)[]} closers
 * @returns {Promise<Omit<Fleet, 'close'>>}
 */
async function begin({ instances: count, store = 'postgres', settings, preload = probe, probeMs }, closers) {
  const dataDir = mkdtempSync(join(tmpdir(), 'spaceboard-fleet-'));
  closers.push(() => rmSync(dataDir, { recursive: true, force: true }));
  const gate = store === 'postgres' ? await openPostgres(closers) : undefined;
  const port = await findFreePort();
  const origin = `http://${host}:${port}`;
  const sandboxPort = await openSandbox(origin, closers);
  const env = cleanEnvironment({
    ...settingsOf(dataDir, origin, sandboxPort),
    ...(gate && { DATABASE_URL: `postgres://postgres@${host}:${gate.port}/postgres` }),
    NODE_OPTIONS: `--expose-gc --import=${preload}`,
    ...settings,
  });
  /** @type {number[]} */
  const ports = [];
  for (let i = 0; i < count; i += 1) ports.push(await findFreePort());
  const instances = new Instances(ports, env);
  closers.push(() => instances.endAll());
  // One after the other: the first makes the tables.
  for (const index of ports.keys()) await instances.start(index);
  closers.push(await openBalancer(port, ports, { ...(probeMs && { probeMs }) }));
  const sandbox = `http://localhost:${sandboxPort}`;
  return { origin, sandbox, control: controlOf(sandbox), instances, gate };
}

/** @param {FleetOptions} options @returns {Promise<Fleet>} */
export async function openFleet(options) {
  /** @type {(() => unknown)[]} */
  const closers = [];
  const close = async () => {
    for (const end of closers.splice(0).reverse()) await end();
  };
  try {
    return { ...(await begin(options, closers)), close };
  } catch (error) {
    await close();
    throw error;
  }
}
