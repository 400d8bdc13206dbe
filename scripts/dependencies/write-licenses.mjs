import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/root.mjs';
import { licensesText } from './licenses.mjs';
import { lockedPackages } from './lockfile.mjs';

/** `npm run docs:licenses` */
writeFileSync(join(root, 'docs/licenses.md'), licensesText(lockedPackages(root)));
