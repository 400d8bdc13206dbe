import { once } from 'node:events';
import { connect, createServer } from 'node:net';

const host = '127.0.0.1';

/**
 * A way to a server that can be taken away: `cut` as a server that has ended (connections are reset, new ones refused),
 * `freeze` as a cable that was pulled (nothing comes, nothing says so), and `open` again.
 * @typedef {object} Gate
 * @property {number} port
 * @property {() => Promise<void>} cut
 * @property {() => void} freeze
 * @property {() => Promise<void>} open
 * @property {() => Promise<void>} close
 */

/** @param {number} behind the server's port @returns {Promise<Gate>} */
export async function openGate(behind) {
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  let isFrozen = false;
  const server = createServer((incoming) => {
    const onward = connect(behind, host);
    for (const [one, other] of /** @type {const} */ ([
      [incoming, onward],
      [onward, incoming],
    ])) {
      sockets.add(one);
      one.on('data', (bytes) => void other.write(bytes));
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      if (isFrozen) one.pause();
    }
  });
  server.listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const drop = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  const stopListening = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    drop();
    await closed;
  };
  return {
    port,
    cut: stopListening,
    freeze() {
      isFrozen = true;
      for (const socket of sockets) socket.pause();
    },
    async open() {
      // What was frozen is lost: the cable is another one.
      if (isFrozen) drop();
      isFrozen = false;
      if (server.listening) return;
      server.listen(port, host);
      await once(server, 'listening');
    },
    close: stopListening,
  };
}
