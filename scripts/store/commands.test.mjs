import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanEnvironment } from '../processes/clean-environment.mjs';
import { root } from '../setup/root.mjs';
import { parseCommand, placeOf } from './commands.mjs';

describe('what is asked of the store', () => {
  it.each([
    [['backup', 'a.db'], { kind: 'backup', file: 'a.db' }],
    [['restore', 'a.db'], { kind: 'restore', file: 'a.db', isReplacing: false }],
    [['restore', '--replace', 'a.db'], { kind: 'restore', file: 'a.db', isReplacing: true }],
    [['move', 'postgres://board@db/board'], { kind: 'move', to: 'postgres://board@db/board' }],
  ])('%j', (args, command) => expect(parseCommand(args)).toEqual(command));

  it.each([
    [[], 'npm run restore'],
    [['backup'], 'npm run backup'],
    [['backup', 'a', 'b'], 'npm run backup'],
    [['backup', '--replace', 'a'], 'npm run backup'],
    [['restore', '--force'], 'npm run restore'],
    [['move', 'mysql://db/board'], 'npm run move'],
    [['move', 'elsewhere'], 'npm run move'],
    [['drop', 'everything'], 'npm run move'],
  ])('%j is answered by how it is used', (args, words) => expect(() => parseCommand(args)).toThrow(words));

  it('is done to the store that the settings name', () => {
    expect(placeOf({})).toEqual({ databaseUrl: undefined, dataDir: './data' });
    expect(placeOf({ DATABASE_URL: 'postgres://db/board', DATA_DIR: '/srv' })).toEqual({
      databaseUrl: 'postgres://db/board',
      dataDir: '/srv',
    });
    expect(() => placeOf({ DATABASE_URL: 'somewhere' })).toThrow(/DATABASE_URL/);
  });
});

/**
 * @param {string} dataDir
 * @param {string[]} args
 * @returns {Promise<{ code: number, said: string }>}
 */
function command(dataDir, ...args) {
  return new Promise((resolve) => {
    const env = cleanEnvironment({ DATA_DIR: dataDir });
    execFile(
      process.execPath,
      [join(root, 'scripts/store/main.mjs'), ...args],
      { env },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
  });
}

it('says in one line what was not done, and why', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'spaceboard-command-'));
  const { code, said } = await command(join(folder, 'none'), 'backup', join(folder, 'a.db'));
  expect({ code, said }).toEqual({
    code: 1,
    said: `It was not done: there is no store in ${join(folder, 'none')}\n`,
  });
  expect(existsSync(join(folder, 'a.db'))).toBe(false);
  expect(await command(folder, 'backup')).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^npm run backup[^\n]*\n$/),
  });
  rmSync(folder, { recursive: true });
});
