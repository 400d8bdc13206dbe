import { answers } from '../../scripts/processes/answers.mjs';
import { byLines, isTrouble, parseLogLine } from '../../scripts/processes/log-lines.mjs';
import { startApp } from '../../scripts/processes/parts.mjs';
import { root } from '../../scripts/setup/root.mjs';

const host = '127.0.0.1';

/** @typedef {import('../../scripts/processes/part.mjs').Part} Part */

/** Servers that can be ended, killed and started anew, each on its port; told apart by their index. */
export class Instances {
  /** @type {Map<number, Part>} */
  #parts = new Map();
  /** @type {((bytes: number) => void)[]} */
  #waiting = [];
  /** @type {string[]} lines of warnings and errors */
  #troubles = [];

  /** @param {readonly number[]} ports @param {NodeJS.ProcessEnv} env */
  constructor(ports, env) {
    this.ports = ports;
    this.env = env;
  }

  /** Hears one of them, whole lines of its log. */
  #listen() {
    const hear = byLines((line) => {
      const heap = /^@heap (\d+)$/.exec(line);
      if (heap) this.#waiting.shift()?.(Number(heap[1]));
      const read = parseLogLine(line);
      if (read && isTrouble(read)) this.#troubles.push(line);
    });
    return (/** @type {string} */ text, /** @type {'stdout' | 'stderr'} */ stream) => {
      if (stream === 'stdout') hear(text);
    };
  }

  /** Starts one that is not there; settles when it lives. @param {number} index */
  async start(index) {
    const port = this.ports[index] ?? 0;
    const part = startApp(root, { host, port, isDev: false, env: this.env, onOutput: this.#listen() });
    this.#parts.set(index, part);
    const url = `http://${host}:${port}/api/health/live`;
    if (await answers(url, { isRunning: part.isRunning, timeoutMs: 60_000 })) return;
    throw new Error(`an instance did not start:\n${this.#troubles.slice(-10).join('\n')}`);
  }

  /** Ends one by SIGTERM. @param {number} index */
  async end(index) {
    const part = this.#parts.get(index);
    const begun = performance.now();
    await part?.end(15_000);
    const { code = null } = (await part?.ended) ?? {};
    return { code, tookMs: performance.now() - begun };
  }

  /** As a lost machine ends. @param {number} index */
  async kill(index) {
    this.#parts.get(index)?.kill();
    await this.#parts.get(index)?.ended;
  }

  /** @param {number} index @param {NodeJS.Signals} name */
  signal(index, name) {
    process.kill(this.#parts.get(index)?.pid ?? 0, name);
  }

  /** What is left after a collection, where the memory probe is loaded. @param {number} index @returns {Promise<number>} */
  heapBytes(index) {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.signal(index, 'SIGUSR2');
    });
  }

  /** The warnings and errors of the log since the last call. */
  takeTroubles() {
    return this.#troubles.splice(0);
  }

  async endAll() {
    await Promise.all([...this.#parts.values()].map((part) => part.end(10_000)));
  }
}
