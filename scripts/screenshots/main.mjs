import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBuild } from '../setup/build.mjs';
import { findChromium } from '../setup/chromium.mjs';
import { ensurePackages } from '../setup/packages.mjs';
import { root } from '../setup/root.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import { withSandboxedApp } from './sandboxed-app.mjs';
import { takeStage } from './take-stage.mjs';
import { stages } from './tour.mjs';
import { tourText } from './tour-text.mjs';

/** `npm run screenshots`: the pictures of README and tour, and docs/tour.md around them, new, from the sandbox's world. */
export async function main() {
  try {
    await ensurePackages(root, console.log);
    await ensureBuild(root, console.log);
    const folder = join(root, 'docs/pictures');
    const executablePath = (await findChromium(root, console.log)) || undefined;
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    const browser = await chromium.launch({ executablePath });
    try {
      for (const stage of stages) {
        const take = (/** @type {import('./sandboxed-app.mjs').Origins} */ origins) =>
          takeStage(stage, { browser, origins, folder, say: console.log });
        await withSandboxedApp(take, stage.settings);
      }
    } finally {
      await browser.close();
    }
    writeFileSync(join(root, 'docs/tour.md'), tourText(stages));
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
