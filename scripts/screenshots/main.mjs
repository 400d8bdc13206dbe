import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from '../setup/build.mjs';
import { findChromium } from '../setup/chromium.mjs';
import { ensurePackages } from '../setup/packages.mjs';
import { root } from '../setup/root.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import { takePictures } from './pictures.mjs';
import { withSandboxedApp } from './sandboxed-app.mjs';

/** `npm run screenshots`: the pictures of README and docs, new, from the sandbox's world. */
export async function main() {
  try {
    await ensurePackages(root, console.log);
    await ensureBuild(root, console.log);
    const folder = join(root, 'docs/pictures');
    mkdirSync(folder, { recursive: true });
    const executablePath = await findChromium(root, console.log);
    await withSandboxedApp((origins) => takePictures(origins, { executablePath, folder, say: console.log }));
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
