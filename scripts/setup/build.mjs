import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../processes/run-command.mjs';
import { fingerprintOf } from './fingerprint.mjs';
import { SetupError } from './setup-error.mjs';

/** @param {string} path */
const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/** @param {string} root */
const stampOf = (root) => join(root, '.next/built-from');

/** What the stamp says when the build in place is whole and made from these sources.
 * @param {string} root
 * @param {string} fingerprint
 */
const expectedStamp = (root, fingerprint) => `${textOf(join(root, '.next/BUILD_ID'))} ${fingerprint}\n`;

/**
 * Whether `.next` holds a finished build of exactly these sources. The stamp is written after the
 * build's end and names its BUILD_ID; a build that begins clears `.next`, so a half-finished one has none.
 * @param {string} root
 */
export function isBuildCurrent(root) {
  if (!existsSync(join(root, '.next/BUILD_ID'))) return false;
  return textOf(stampOf(root)) === expectedStamp(root, fingerprintOf(root));
}

/**
 * Builds when there is no finished build of the present sources.
 * @param {string} root
 * @param {(line: string) => void} say
 */
export async function ensureBuild(root, say) {
  if (isBuildCurrent(root)) return;
  say('Building …');
  const fingerprint = fingerprintOf(root);
  rmSync(stampOf(root), { force: true });
  const next = join(root, 'node_modules/next/dist/bin/next');
  const env = { ...process.env, NODE_ENV: /** @type {const} */ ('production'), NEXT_TELEMETRY_DISABLED: '1' };
  const code = await runCommand(process.execPath, [next, 'build'], { cwd: root, env });
  if (code !== 0) throw new SetupError('The build failed, see above.');
  writeFileSync(stampOf(root), expectedStamp(root, fingerprint));
}
