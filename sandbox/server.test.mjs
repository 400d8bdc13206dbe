import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from './test-client.mjs';

/** @type {import('./test-client.mjs').TestSandbox} */
let sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

/** @param {Record<string, string>} env */
function runMain(env) {
  const child = spawn(process.execPath, ['sandbox/main.mjs'], { env: { ...process.env, ...env } });
  let output = '';
  const ready = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        resolve(undefined);
      });
    }
  });
  return { child, ready, output: () => output };
}

it('listens on both loopback addresses, and says localhost', async () => {
  expect(sandbox.origin).toBe(`http://localhost:${sandbox.port}`);
  expect((await fetch(`http://127.0.0.1:${sandbox.port}/`)).status).toBe(200);
  expect((await fetch(`${sandbox.origin}/`)).status).toBe(200);
});

it('closes with calls hanging', async () => {
  const other = await startSandbox();
  await other.control('POST faults', { kind: 'hang' });
  const hanging = other.get('/2/users/me').catch((error) => error);
  await expect.poll(async () => (await other.control('GET calls')).calls.length).toBe(1);
  await other.close();
  expect(await hanging).toBeInstanceOf(Error);
});

describe('as a process', () => {
  it('says in one line that it is ready, and ends at once on SIGTERM', async () => {
    const { child, ready, output } = runMain({ SANDBOX_PORT: '0' });
    await ready;
    expect(output()).toMatch(/^sandbox X ready on http:\/\/localhost:\d+\n$/);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('says in one line that its port is taken', async () => {
    const { child, output } = runMain({ SANDBOX_PORT: String(sandbox.port) });
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(output()).toBe(
      `The sandbox cannot start: port ${sandbox.port} is taken. Choose another with SANDBOX_PORT.\n`,
    );
  });
});
