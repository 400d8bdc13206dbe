// The server as an image runs it: Next's own, on the build beside it, with nothing compiled and nothing installed.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../setup/root.mjs';

process.chdir(root);
const require = createRequire(import.meta.url);
const { config } = JSON.parse(readFileSync(join(root, '.next/required-server-files.json'), 'utf8'));
// As in Next's own standalone server: the settings of the build, instead of next.config.mjs and what reads it.
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
// Signals are ours to answer: Next would end before the store is closed.
Object.assign(process.env, {
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  NEXT_MANUAL_SIG_HANDLE: '1',
});

require('next');
/** @type {typeof import('next/dist/server/lib/start-server')} */
const { startServer } = require('next/dist/server/lib/start-server');
await startServer({
  dir: root,
  isDev: false,
  hostname: process.env.HOST || '0.0.0.0',
  port: Number(process.env.PORT || 3000),
  allowRetry: false,
});
