import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { cleanEnvironment } from '../../scripts/processes/clean-environment.mjs';
import { findFreePort, isPortFree } from '../../scripts/setup/ports.mjs';
import { root } from '../../scripts/setup/root.mjs';

/** `npm start` on free ports and a store of its own. */
const test = base.extend<{ start: (settings?: Record<string, string>) => Promise<Started> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from this pattern
  start: async ({}, use, testInfo) => {
    const children: Started[] = [];
    await use(async (settings = {}) => {
      const ports = { port: await findFreePort(), sandboxPort: await findFreePort() };
      const started = new Started(ports, { DATA_DIR: testInfo.outputPath('data'), ...settings });
      children.push(started);
      return started;
    });
    for (const child of children) child.signal('SIGKILL');
  },
});

class Started {
  output = '';
  readonly #child;
  readonly ended: Promise<number | null>;
  readonly ports;

  constructor(ports: { port: number; sandboxPort: number }, settings: Record<string, string>) {
    const { port, sandboxPort } = ports;
    const env = cleanEnvironment({ PORT: String(port), SANDBOX_PORT: String(sandboxPort), ...settings });
    this.ports = ports;
    this.#child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], { env });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        this.output += text;
      });
    }
    this.ended = new Promise((resolve) => {
      this.#child.on('close', (code) => resolve(code));
    });
  }

  signal(signal: NodeJS.Signals) {
    this.#child.kill(signal);
  }

  async ready() {
    await expect.poll(() => this.output, { timeout: 30_000 }).toContain('Spaceboard is ready');
  }

  async expectPortsFree() {
    const { port, sandboxPort } = this.ports;
    await expect.poll(() => isPortFree(port, '127.0.0.1'), { timeout: 10_000 }).toBe(true);
    await expect.poll(() => isPortFree(sandboxPort, '127.0.0.1'), { timeout: 10_000 }).toBe(true);
  }
}

for (const { signal, code } of [
  { signal: 'SIGINT', code: 130 },
  { signal: 'SIGTERM', code: 143 },
] as const) {
  test(`starts app and sandbox, and ends both at ${signal}`, async ({ start }) => {
    const started = await start();
    await started.ready();
    const { port, sandboxPort } = started.ports;
    expect(started.output).toContain(`http://127.0.0.1:${port}`);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    expect((await fetch(`http://localhost:${sandboxPort}/_sandbox/state`)).status).toBe(200);
    started.signal(signal);
    expect(await started.ended).toBe(code);
    await started.expectPortsFree();
  });
}

test('leaves nothing behind when it is killed', async ({ start }) => {
  const started = await start();
  await started.ready();
  started.signal('SIGKILL');
  await started.expectPortsFree();
});

test('says in one line that a port is taken', async ({ start }) => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  for (const name of ['PORT', 'SANDBOX_PORT']) {
    const started = await start({ [name]: String(port) });
    expect(await started.ended).toBe(1);
    expect(started.output).toBe(`Port ${port} is taken; set ${name} to another one.\n`);
  }
  server.close();
});

for (const [name, value] of [
  ['PORT', 'http'],
  ['NEXTAUTH_URL', 'board.example'],
  ['NEXTAUTH_SECRET', 'short'],
  ['TOKEN_KEYS', 'k1:short'],
  ['X_CLIENT_ID', 'a-client-without-a-list-of-who-may-sign-in'],
] as const) {
  test(`says in one line that ${name} is broken`, async ({ start }) => {
    const started = await start({ [name]: value });
    expect(await started.ended).toBe(1);
    const named = name === 'X_CLIENT_ID' ? 'ALLOWED_USERS' : name;
    expect(started.output).toMatch(new RegExp(`^Setting: ${named}: [^\\n]+\\n$`));
    await started.expectPortsFree();
  });
}
