import { readOptions } from './options.mjs';
import { createSandbox } from './server.mjs';

/** @param {string} line @returns {never} */
function fail(line) {
  console.error(line);
  process.exit(1);
}

const read = readOptions(process.env);
if ('wrong' in read) fail(read.wrong);

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));

try {
  const { origin } = await createSandbox(read.options);
  console.log(`sandbox X ready on ${origin}`);
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  fail(`The sandbox cannot start: port ${read.options.port} is taken. Choose another with SANDBOX_PORT.`);
}
