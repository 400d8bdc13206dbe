import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isBuildCurrent } from './build.mjs';
import { fingerprintOf } from './fingerprint.mjs';
import { isNewEnough } from './node-version.mjs';
import { missingPackages } from './packages.mjs';
import { findFreePort, isPortFree } from './ports.mjs';
import { parseSettings } from './settings.mjs';

describe('isNewEnough', () => {
  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.0.0', true],
    ['24.1.0', true],
    ['20.18.9', false],
    ['18.20.4', false],
    ['9.0.0', false],
  ])('%s → %s', (version, expected) => expect(isNewEnough(version)).toBe(expected));
});

describe('missingPackages', () => {
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'x' },
    'node_modules/only-on-mac': { version: '1.0.0', integrity: 'y', optional: true },
  };
  it.each([
    ['the same version is installed', { 'node_modules/a': { version: '1.0.0', integrity: 'x' } }, []],
    ['nothing is installed', {}, ['node_modules/a']],
    [
      'another version is installed',
      { 'node_modules/a': { version: '1.0.1', integrity: 'x' } },
      ['node_modules/a'],
    ],
    [
      'other content is installed',
      { 'node_modules/a': { version: '1.0.0', integrity: 'z' } },
      ['node_modules/a'],
    ],
  ])('%s', (_, installed, expected) => expect(missingPackages(wanted, installed)).toEqual(expected));
});

describe('parseSettings', () => {
  it('uses the sandbox and the usual ports when nothing is set, or set to nothing', () => {
    const usual = {
      host: '127.0.0.1',
      port: 3000,
      sandboxPort: 4300,
      appOrigin: 'http://127.0.0.1:3000',
      usesSandbox: true,
    };
    expect(parseSettings({})).toEqual(usual);
    expect(parseSettings({ X_CLIENT_ID: '', PORT: '', HOST: '', NEXTAUTH_URL: '' })).toEqual(usual);
  });
  it('leaves the sandbox out when a client of the real X is set', () => {
    expect(parseSettings({ X_CLIENT_ID: 'abc' }).usesSandbox).toBe(false);
  });
  it.each(['0', '65536', 'http', '3000.5', '-1'])('refuses port %s by its name', (text) => {
    expect(() => parseSettings({ PORT: text })).toThrow(/^Setting: PORT: /);
    expect(() => parseSettings({ SANDBOX_PORT: text })).toThrow(/^Setting: SANDBOX_PORT: /);
  });
});

describe('parseSettings, the app’s origin', () => {
  it('is what the sandbox and the announcement use', () => {
    expect(parseSettings({ NEXTAUTH_URL: 'https://board.example/' }).appOrigin).toBe('https://board.example');
    expect(parseSettings({ PORT: '3100' }).appOrigin).toBe('http://127.0.0.1:3100');
  });
  it.each(['nonsense', 'ftp://board.example', 'board.example'])('refuses %s by its name', (text) => {
    expect(() => parseSettings({ NEXTAUTH_URL: text })).toThrow(/^Setting: NEXTAUTH_URL: /);
  });
});

describe('ports', () => {
  it('finds one that is free and sees when it is taken', async () => {
    const port = await findFreePort();
    expect(await isPortFree(port, '127.0.0.1')).toBe(true);
    const server = createServer();
    await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
    expect(await isPortFree(port, '127.0.0.1')).toBe(false);
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('a build', () => {
  /** @type {string[]} */
  const folders = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });
  function project() {
    const root = mkdtempSync(join(tmpdir(), 'spaceboard-setup-'));
    folders.push(root);
    mkdirSync(join(root, 'app'));
    mkdirSync(join(root, '.next'));
    writeFileSync(join(root, 'app/page.tsx'), 'one');
    return root;
  }
  /** @param {string} root */
  const finishBuild = (root) => {
    writeFileSync(join(root, '.next/BUILD_ID'), 'b1');
    writeFileSync(join(root, '.next/built-from'), `b1 ${fingerprintOf(root)}\n`);
  };

  it('is current until a source changes', () => {
    const root = project();
    finishBuild(root);
    expect(isBuildCurrent(root)).toBe(true);
    writeFileSync(join(root, 'app/page.tsx'), 'two');
    expect(isBuildCurrent(root)).toBe(false);
  });
  it('is not made older by a changed test', () => {
    const root = project();
    finishBuild(root);
    writeFileSync(join(root, 'app/page.test.tsx'), 'test');
    expect(isBuildCurrent(root)).toBe(true);
  });
  it('is not taken for whole when it never finished', () => {
    const root = project();
    writeFileSync(join(root, '.next/BUILD_ID'), 'b1');
    expect(isBuildCurrent(root)).toBe(false);
    finishBuild(root);
    rmSync(join(root, '.next/BUILD_ID'));
    expect(isBuildCurrent(root)).toBe(false);
  });
  it('is not taken for ours when another build came after', () => {
    const root = project();
    finishBuild(root);
    writeFileSync(join(root, '.next/BUILD_ID'), 'b2');
    expect(isBuildCurrent(root)).toBe(false);
  });
});
