import { join } from 'node:path';
import { runCommand } from './processes/run-command.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/root.mjs';

/** Tests that are longer as proofs; what they assert is the same. */
const longTests = [
  'lib/auth/access-token.test.ts',
  'lib/db/killed-writes.test.ts',
  'scripts/fuzz',
  'app/api/fuzzed.test.ts',
];

/** `npm run proof`: the long tests, then the long figures, also after one has failed. About an hour and a half. */
await ensurePackages(root, console.log);
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
// Ten times as much takes ten times as long.
const long = ['run', '--mode', 'proof', '--testTimeout', '600000', ...longTests];
const tests = await runCommand(process.execPath, [vitest, ...long], { cwd: root });
const figures = await runCommand(process.execPath, ['bench/main.mjs', '--proof'], { cwd: root });
process.exitCode = tests || figures;
