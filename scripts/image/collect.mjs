import { copyFileSync, lstatSync, mkdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../setup/root.mjs';
import { bundleTools } from '../store/bundle.mjs';
import { imageFiles } from './files.mjs';

/**
 * Puts into an empty folder what an image holds: a built checkout's server, and the tools of the store.
 * @param {string} target
 * @returns {Promise<number>} how many bytes were copied
 */
export async function collectImage(target) {
  let bytes = 0;
  for (const path of await imageFiles(root)) {
    const [from, to] = [join(root, path), join(target, path)];
    mkdirSync(dirname(to), { recursive: true });
    const stat = lstatSync(from);
    if (stat.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
    else if (!stat.isDirectory()) {
      copyFileSync(from, to);
      bytes += stat.size;
    }
  }
  await bundleTools(join(target, 'tools'));
  return bytes;
}

// `node scripts/image/collect.mjs <folder>`, in a built checkout.
const [, self = '', target] = process.argv;
if (import.meta.url === pathToFileURL(self).href && target) {
  console.log(`${((await collectImage(target)) / 1e6).toFixed(0)} MB in ${target}`);
}
