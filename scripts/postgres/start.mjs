import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findFreePort } from '../setup/ports.mjs';
import { unpackPostgres } from './unpack.mjs';

/** Nothing here outlives the tests, so nothing need survive a power cut. */
const flags = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/**
 * Runs the server until its input ends, as it does when whoever started it is gone, however that
 * ended; then removes the folder ($0). The server is stopped at once: its data go the same way.
 */
const tied =
  'exec 3<&0; "$@" & server=$!; (cat <&3; kill -QUIT $server) >/dev/null 2>&1 & wait $server; cd /; rm -rf "$0"';

/** PostgreSQL refuses to run as root; "nobody" owns nothing else. */
function unprivileged() {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (/** @type {string} */ flag) =>
    Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/**
 * A PostgreSQL of one's own on a free port of 127.0.0.1, trusting whoever can reach it.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} stopping removes it altogether
 * @throws {Error} when it does not run on this machine
 */
export async function startPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'spaceboard-postgres-'));
  try {
    const server = await startIn(folder);
    return {
      url: `postgres://postgres@127.0.0.1:${server.port}/postgres`,
      async stop() {
        const ended = once(server.child, 'exit');
        server.child.stdin.end();
        await ended;
      },
    };
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`PostgreSQL does not start here: ${why}. TEST_DATABASE_URL may name one that runs.`, {
      cause,
    });
  }
}

/** @param {string} folder */
async function startIn(folder) {
  const user = unprivileged();
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  unpackPostgres(folder);
  if (user) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, folder]);
  const env = { ...process.env, LC_ALL: 'C' };
  const options = { ...user, env, cwd: data };
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(folder, 'bin/initdb'), init, { stdio: ['ignore', 'ignore', 'pipe'], ...options });
  const port = await findFreePort();
  const settings = [...flags, 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
  const args = ['-D', data, '-p', `${port}`, ...settings.flatMap((flag) => ['-c', flag])];
  const child = spawn('sh', ['-c', tied, folder, join(folder, 'bin/postgres'), ...args], {
    stdio: ['pipe', 'ignore', 'pipe'],
    ...options,
  });
  await isReady(child);
  return { child, port };
}

/** @param {import('node:child_process').ChildProcessByStdio<import('node:stream').Writable, null, import('node:stream').Readable>} child */
async function isReady(child) {
  const said = [];
  for await (const line of createInterface({ input: child.stderr })) {
    said.push(line);
    if (line.includes('ready to accept connections')) {
      child.stderr.resume();
      return;
    }
  }
  throw new Error(said.slice(-3).join('; '));
}
