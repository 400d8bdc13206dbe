// Must parse and run on old versions of Node, so that they get one clear line: no node: imports here.
import { refuseOldNode } from './setup/node-version.mjs';

if (!refuseOldNode(process.versions.node)) {
  import('./screenshots/main.mjs').then((module) => module.main());
}
