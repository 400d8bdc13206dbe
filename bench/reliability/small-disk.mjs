import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const run = (/** @type {string} */ command, /** @type {string[]} */ ...args) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

/**
 * Runs the program anew where what it mounts is seen by it and its children alone, and is gone with the last of
 * them, however they end.
 * @returns {Promise<boolean>} whether this is that run; the outer one has nothing left to do
 */
export async function runApart() {
  if (process.argv.includes('--apart')) return true;
  const args = [process.execPath, ...process.execArgv, ...process.argv.slice(1), '--apart'];
  const [code] = await once(spawn('unshare', ['--mount', ...args], { stdio: 'inherit' }), 'exit');
  process.exitCode = code ?? 1;
  return false;
}

/**
 * A small ext4 of one's own. Needs to be allowed to mount; to be called where `runApart` has said so.
 * @param {number} bytes
 */
export function openSmallDisk(bytes) {
  const place = mkdtempSync(join(tmpdir(), 'spaceboard-small-disk-'));
  run('mount', '-t', 'tmpfs', 'tmpfs', place);
  const [file, folder] = [join(place, 'disk'), join(place, 'folder')];
  const ballast = join(folder, 'ballast');
  writeFileSync(file, '');
  truncateSync(file, bytes);
  // Nothing is kept back for root, who may be the one that runs this.
  run('mkfs.ext4', '-q', '-F', '-m', '0', file);
  mkdirSync(folder);
  const mount = () => run('mount', '-o', 'loop,errors=remount-ro', file, folder);
  mount();
  return {
    folder,
    fill() {
      for (let size = bytes; size >= 1_024; size = Math.floor(size / 2)) {
        try {
          writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' });
        } catch {
          // As much as went in stays.
        }
      }
    },
    empty: () => rmSync(ballast),
    /** As when the disk reports an error: the kernel takes writing away from who has files open; nobody else may. */
    turnReadOnly() {
      const device = basename(run('findmnt', '-n', '-o', 'SOURCE', folder));
      writeFileSync(`/sys/fs/ext4/${device}/trigger_fs_error`, '1');
    },
    /** Checked and mounted again; nobody may have a file open. */
    repair() {
      run('umount', folder);
      // 1: what was wrong was put right.
      run('sh', '-c', 'e2fsck -fy "$0" || [ $? -eq 1 ]', file);
      mount();
    },
    close() {
      run('umount', '-l', folder);
      run('umount', '-l', place);
      rmSync(place, { recursive: true, force: true });
    },
  };
}
