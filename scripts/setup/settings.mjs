import { createRequire } from 'node:module';
import { SetupError } from './setup-error.mjs';

/**
 * What starting the parts needs to know; everything else is read and checked by the app itself.
 * @typedef {{ host: string, port: number, sandboxPort: number, appOrigin: string, usesSandbox: boolean }} StartSettings
 */

/**
 * @param {Record<string, string | undefined>} source
 * @param {string} name
 * @param {number} fallback
 */
function portFrom(source, name, fallback) {
  const text = source[name];
  if (!text) return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new SetupError(`Setting: ${name}: must be a port number from 1 to 65535`);
}

/**
 * @param {Record<string, string | undefined>} source
 * @param {number} port
 */
function appOriginFrom(source, port) {
  const text = source.NEXTAUTH_URL || `http://127.0.0.1:${port}`;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).origin;
  throw new SetupError('Setting: NEXTAUTH_URL: must be an http(s) origin');
}

/**
 * @param {Record<string, string | undefined>} source
 * @returns {StartSettings}
 * @throws {SetupError} naming the variable
 */
export function parseSettings(source) {
  const port = portFrom(source, 'PORT', 3000);
  return {
    host: source.HOST || '127.0.0.1',
    port,
    sandboxPort: portFrom(source, 'SANDBOX_PORT', 4300),
    appOrigin: appOriginFrom(source, port),
    usesSandbox: !source.X_CLIENT_ID,
  };
}

/**
 * The environment with the project's .env files, read by the very code Next reads them with.
 * Our own `process.env` stays as it was, so that the app reads its files itself.
 * @param {string} root
 * @param {boolean} isDev
 * @returns {Record<string, string | undefined>}
 */
export function readEnvironment(root, isDev) {
  /** @type {typeof import('@next/env')} */
  const nextEnv = createRequire(import.meta.url)('@next/env');
  const before = { ...process.env };
  const { combinedEnv } = nextEnv.loadEnvConfig(root, isDev, { info() {}, error: console.error });
  const environment = { ...combinedEnv };
  for (const name of Object.keys(process.env)) {
    if (before[name] === undefined) delete process.env[name];
  }
  return environment;
}
