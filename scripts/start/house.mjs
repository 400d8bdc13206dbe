import { answers } from '../processes/answers.mjs';
import { appReadyUrl, sandboxReadyUrl, startApp, startSandbox } from '../processes/parts.mjs';
import { root } from '../setup/root.mjs';
import { heldOutput } from './held-output.mjs';
import { toldToEnd } from './told-to-end.mjs';

/** @typedef {import('../processes/part.mjs').Part} Part */

/**
 * Starts the parts, says where the board is, and stays until one of them ends or we are told to end.
 * @param {import('../setup/settings.mjs').StartSettings} settings
 * @param {{ isDev: boolean }} options
 * @returns {Promise<number>} the exit code
 */
export async function runHouse(settings, { isDev }) {
  const output = heldOutput();
  /** @type {Part[]} */
  const parts = [];
  const told = toldToEnd(() => {
    for (const part of parts) part.kill();
  });
  if (settings.usesSandbox) {
    const { sandboxPort: port, appOrigin } = settings;
    parts.push(startSandbox(root, { port, appOrigin, env: process.env, onOutput: output.take }));
  }
  const { host, port } = settings;
  parts.push(startApp(root, { host, port, isDev, env: process.env, onOutput: output.take }));
  const someEnded = Promise.race(parts.map(async (part) => ({ part, ...(await part.ended) })));
  const ready = allReady(settings, parts);
  const first = await Promise.race([ready, told, someEnded]);
  if (first === true) {
    output.release();
    announce(settings);
  } else if (first === false) {
    output.fail('Spaceboard did not answer within 60 s.');
  }
  const end = first === false ? 1 : await Promise.race([told, someEnded]);
  // The app takes 10 s at most to end what it is at.
  await Promise.all(parts.map((part) => part.end(10_000)));
  if (typeof end === 'number') return end;
  output.fail(`The ${end.part.name} has ended.`);
  return end.code || 1;
}

/**
 * @param {import('../setup/settings.mjs').StartSettings} settings
 * @param {Part[]} parts
 * @returns {Promise<boolean | undefined>} undefined, late, when a part ended before it answered
 */
async function allReady({ host, port, sandboxPort }, parts) {
  const isRunning = () => parts.every((part) => part.isRunning());
  const answered = await Promise.all(
    parts.map((part) => {
      const url = part.name === 'sandbox' ? sandboxReadyUrl(sandboxPort) : appReadyUrl(host, port);
      return answers(url, { isRunning, timeoutMs: 60_000 });
    }),
  );
  if (answered.every(Boolean)) return true;
  // When a part has ended, that is what is to be told, not that others did not answer.
  return isRunning() ? false : new Promise(() => {});
}

/** @param {import('../setup/settings.mjs').StartSettings} settings */
function announce({ appOrigin, usesSandbox, sandboxPort }) {
  console.log(`\n  Spaceboard is ready: ${appOrigin}`);
  if (usesSandbox) console.log(`  with a sandbox world, not X: http://localhost:${sandboxPort}`);
  console.log('  Ctrl-C ends it.\n');
}
