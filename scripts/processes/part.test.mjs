import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startPart } from './part.mjs';

const folder = mkdtempSync(join(tmpdir(), 'spaceboard-part-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** @param {string} name @param {string} source */
function program(name, source) {
  const path = join(folder, name);
  writeFileSync(path, source);
  return path;
}

const stays = "console.log('ready ' + process.pid); setInterval(() => {}, 1000);";

/** @param {string} path */
async function started(path) {
  /** @type {(text: string) => void} */
  let seen = () => {};
  const ready = new Promise((resolve) => {
    seen = resolve;
  });
  const part = startPart('it', [path], { cwd: folder, env: process.env, onOutput: (text) => seen(text) });
  await ready;
  return part;
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('a part', () => {
  it('tells how it ended by itself', async () => {
    const part = startPart('it', [program('three.mjs', 'process.exit(3);')], {
      cwd: folder,
      env: process.env,
      onOutput() {},
    });
    expect(await part.ended).toEqual({ code: 3, signal: null });
    expect(part.isRunning()).toBe(false);
  });

  it('is tied alone: what it forks lives on when the two stop talking, as Next’s development server does', async () => {
    const child = program(
      'child.mjs',
      "process.on('disconnect', () => setTimeout(() => process.exit(7), 100)); process.send('up');",
    );
    const parent = program(
      'parent.mjs',
      `import { fork } from 'node:child_process';
      const child = fork(${JSON.stringify(child)}, { execArgv: [...process.execArgv] });
      child.on('message', () => child.disconnect());
      child.on('exit', (code) => process.exit(code ?? 1));`,
    );
    const part = startPart('it', [parent], { cwd: folder, env: process.env, onOutput() {} });
    expect(await part.ended).toEqual({ code: 7, signal: null });
  });

  it('ends when asked to', async () => {
    const part = await started(program('stays.mjs', stays));
    expect(part.isRunning()).toBe(true);
    await part.end();
    expect(isAlive(part.pid)).toBe(false);
  });

  it('is ended when it does not listen', async () => {
    const part = await started(program('deaf.mjs', `process.on('SIGTERM', () => {}); ${stays}`));
    await part.end(50);
    expect((await part.ended).signal).toBe('SIGKILL');
  });

  it('takes its own children along', async () => {
    const child = program('child.mjs', stays);
    const parent = `import { spawn } from 'node:child_process';
      spawn(process.execPath, [${JSON.stringify(child)}], { stdio: 'inherit' }); setInterval(() => {}, 1000);`;
    const part = await started(program('parent.mjs', parent));
    // Resolves once nobody holds the output any more, and the child inherited it.
    await part.end();
    expect(part.isRunning()).toBe(false);
  });

  it('ends by itself when whoever started it is killed', async () => {
    const partModule = new URL('./part.mjs', import.meta.url).href;
    const keeper = `import { startPart } from ${JSON.stringify(partModule)};
      startPart('it', [${JSON.stringify(program('kept.mjs', stays))}], {
        cwd: '.', env: process.env, onOutput: (text) => process.stdout.write(text),
      });`;
    const child = spawn(process.execPath, [program('keeper.mjs', keeper)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [text] = await once(child.stdout, 'data');
    const pid = Number(/ready (\d+)/.exec(String(text))?.[1]);
    expect(isAlive(pid)).toBe(true);
    child.kill('SIGKILL');
    await expect.poll(() => isAlive(pid), { timeout: 4_000 }).toBe(false);
  });
});
