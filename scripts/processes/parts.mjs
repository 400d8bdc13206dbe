import { join } from 'node:path';
import { startPart } from './part.mjs';

/** @typedef {(text: string, stream: 'stdout' | 'stderr') => void} OnOutput */

/**
 * The sandbox X.
 * @param {string} root
 * @param {{ port: number, appOrigin: string, env: NodeJS.ProcessEnv, onOutput: OnOutput }} options
 */
export function startSandbox(root, { port, appOrigin, env, onOutput }) {
  return startPart('sandbox', [join(root, 'sandbox/main.mjs')], {
    cwd: root,
    env: { ...env, SANDBOX_PORT: String(port), SANDBOX_APP_ORIGIN: appOrigin },
    onOutput,
  });
}

/**
 * The app: the production build, or Next's development server.
 * @param {string} root
 * @param {{ host: string, port: number, isDev: boolean, env: NodeJS.ProcessEnv, onOutput: OnOutput }} options
 */
export function startApp(root, { host, port, isDev, env, onOutput }) {
  const next = join(root, 'node_modules/next/dist/bin/next');
  return startPart('app', [next, isDev ? 'dev' : 'start', '-H', host, '-p', String(port)], {
    cwd: root,
    env: {
      ...env,
      NODE_ENV: isDev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      // Signals are the app's to answer: Next would end before the store is closed.
      ...(!isDev && { NEXT_MANUAL_SIG_HANDLE: '1' }),
      PORT: String(port),
      HOST: host,
    },
    onOutput,
  });
}

/** @param {number} port */
export const sandboxReadyUrl = (port) => `http://127.0.0.1:${port}/_sandbox/state`;

/**
 * Where the app answers on this machine, for a host it was told to listen on.
 * @param {string} host
 * @param {number} port
 */
export function appReadyUrl(host, port) {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/api/health`;
}
