import { spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { collectImage } from '../../scripts/image/collect.mjs';
import { answers } from '../../scripts/processes/answers.mjs';
import { cleanEnvironment } from '../../scripts/processes/clean-environment.mjs';
import { findFreePort } from '../../scripts/setup/ports.mjs';

/** Where a container runs as nobody in particular, so do these, if this test may make them. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

const test = base.extend<{ image: { app: string; data: string } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from this pattern
  image: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'spaceboard-image-'));
    chmodSync(folder, 0o755);
    const [app, data] = [join(folder, 'app'), join(folder, 'data')];
    await collectImage(app);
    mkdirSync(data, { mode: 0o700 });
    if (nobody.uid) chownSync(data, nobody.uid, nobody.gid);
    await use({ app, data });
    rmSync(folder, { recursive: true, force: true });
  },
});

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${path} ${statSync(join(folder, path)).mtimeMs}`)
    .sort();

/** Runs a script of the image, and says how it ended and what it said. */
function run(app: string, script: string[], settings: Record<string, string>) {
  const child = spawn(process.execPath, script, { cwd: app, env: cleanEnvironment(settings), ...nobody });
  const process_ = { child, said: '', isRunning: true };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      process_.said += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      process_.isRunning = false;
      resolve(code);
    });
  });
  return Object.assign(process_, { ended });
}

test.setTimeout(120_000);

test('starts from the files of the image alone, writes only its data, and ends when told', async ({
  image,
}) => {
  const port = await findFreePort();
  const settings = { DATA_DIR: image.data, HOST: '127.0.0.1', PORT: String(port) };
  const before = filesIn(image.app);
  const server = run(image.app, ['scripts/image/server.mjs'], settings);
  const origin = `http://127.0.0.1:${port}`;
  try {
    const isRunning = () => server.isRunning;
    const isUp = await answers(`${origin}/api/health/ready`, { isRunning, timeoutMs: 20_000 });
    expect(isUp, server.said).toBe(true);
    expect(await run(image.app, ['scripts/image/probe.mjs'], settings).ended).toBe(0);
    const page = await fetch(origin);
    expect(page.status).toBe(200);
    const [, file = ''] = /(\/_next\/static\/[^"]+\.js)/.exec(await page.text()) ?? [];
    expect((await fetch(`${origin}${file}`)).status).toBe(200);
    expect((await fetch(`${origin}/icon.svg`)).status).toBe(200);
    const backup = run(
      image.app,
      ['scripts/store/main.mjs', 'backup', join(image.data, 'copy.db')],
      settings,
    );
    expect([await backup.ended, backup.said]).toEqual([0, expect.stringContaining('The store is in')]);
  } finally {
    server.child.kill('SIGTERM');
  }
  await expect.poll(() => server.said).toContain('"event":"server-stopping"');
  // As a service manager and npm do, who both tell it.
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(server.said).toMatch(/"event":"server-stopped"\}\n$/);
  expect(filesIn(image.app)).toEqual(before);
  expect(
    readdirSync(image.data)
      .filter((name) => !/-(wal|shm)$/.test(name))
      .sort(),
  ).toEqual(['copy.db', 'secrets.json', 'spaceboard.db']);
});
