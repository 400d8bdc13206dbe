import { createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { answer } from './answer.mjs';
import { jsonReply, writeReply } from './http/reply.mjs';
import { BadUrl, BodyTooLarge, readCall } from './http/request.mjs';
import { listenOnLoopback } from './listen.mjs';
import { createBox } from './state.mjs';

/**
 * @typedef {object} SandboxOptions
 * @property {number} [port] 0: any free one
 * @property {number} [seed]
 * @property {'2.166' | '2.167'} [generation]
 * @property {string[]} [redirectUris]
 * @property {number} [expiresInS]
 * @property {() => number} [now] the wall clock, milliseconds
 */

/**
 * Starts an X of its own on loopback.
 * @param {SandboxOptions} [options]
 * @returns {Promise<{ port: number, origin: string, box: import('./state.mjs').Box, close: () => Promise<void> }>}
 * @throws {Error} with code EADDRINUSE when the port is taken
 */
export async function createSandbox(options = {}) {
  const box = createBox(
    {
      seed: options.seed ?? 1,
      generation: options.generation ?? '2.167',
      redirectUris: options.redirectUris ?? ['http://127.0.0.1:3000/api/auth/callback/x'],
      expiresInS: options.expiresInS ?? 7_200,
    },
    options.now ?? Date.now,
  );
  const closing = new AbortController();
  const { port, servers } = await listenOnLoopback(
    () => createServer((request, response) => void serve(box, request, response, closing.signal)),
    options.port ?? 0,
  );
  box.origin = `http://localhost:${port}`;
  async function close() {
    closing.abort();
    for (const server of servers) server.closeAllConnections();
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  }
  return { port, origin: box.origin, box, close };
}

/**
 * @param {import('./state.mjs').Box} box
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {AbortSignal} closing
 */
async function serve(box, request, response, closing) {
  try {
    const { reply, delayMs } = answer(box, await readCall(request));
    if (delayMs > 0) await delay(delayMs, undefined, { signal: closing });
    writeReply(response, reply);
  } catch (error) {
    if (closing.aborted || response.destroyed) return;
    if (error instanceof BodyTooLarge)
      writeReply(response, jsonReply(413, { error: error.message }, { connection: 'close' }));
    else if (error instanceof BadUrl) writeReply(response, jsonReply(400, { error: error.message }));
    else {
      console.error('sandbox:', error);
      writeReply(response, jsonReply(500, { error: 'The sandbox itself failed; see its output.' }));
    }
  }
}
