import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const tied = fileURLToPath(new URL('./tied.mjs', import.meta.url));

/**
 * A running Node program of ours, in its own process group.
 * @typedef {object} Part
 * @property {string} name
 * @property {number} pid
 * @property {Promise<{ code: number | null, signal: NodeJS.Signals | null }>} ended
 * @property {() => boolean} isRunning
 * @property {(graceMs?: number) => Promise<void>} end asks it to end, then ends it
 * @property {() => void} kill
 */

/**
 * Starts a Node program that ends when we do.
 * @param {string} name
 * @param {string[]} args the script and its arguments
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, onOutput: (text: string, stream: 'stdout' | 'stderr') => void }} options
 * @returns {Part}
 */
export function startPart(name, args, { cwd, env, onOutput }) {
  const child = spawn(process.execPath, ['--import', tied, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.stdout?.setEncoding('utf8').on('data', (text) => onOutput(text, 'stdout'));
  child.stderr?.setEncoding('utf8').on('data', (text) => onOutput(text, 'stderr'));
  const pid = child.pid ?? 0;
  let isRunning = pid !== 0;
  /** @type {Part['ended']} */
  const ended = new Promise((resolve) => {
    child.on('error', () => resolve({ code: 1, signal: null }));
    // `close`, not `exit`: the last words are read by then.
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  ended.then(() => {
    isRunning = false;
  });
  /** @param {NodeJS.Signals} signal */
  const signalGroup = (signal) => {
    if (!isRunning || pid === 0) return;
    try {
      process.kill(-pid, signal);
    } catch {
      // The group ended in this very moment.
    }
  };
  return {
    name,
    pid,
    ended,
    isRunning: () => isRunning,
    kill: () => signalGroup('SIGKILL'),
    async end(graceMs = 5_000) {
      signalGroup('SIGTERM');
      const waiting = new AbortController();
      const isLate = delay(graceMs, true, { signal: waiting.signal }).catch(() => false);
      if (await Promise.race([ended.then(() => false), isLate])) signalGroup('SIGKILL');
      waiting.abort();
      await ended;
    },
  };
}
