import { once } from 'node:events';

/** A machine without IPv6 has no ::1; then 127.0.0.1 has to do. */
const isWithoutIpv6 = (/** @type {unknown} */ error) =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT');

/**
 * `localhost` may mean either loopback address, so both are served, on one port.
 * @param {() => import('node:http').Server} create
 * @param {number} port 0: any free one
 * @returns {Promise<{ port: number, servers: import('node:http').Server[] }>}
 * @throws {Error} when the port is taken on either address
 */
export async function listenOnLoopback(create, port) {
  const first = create().listen(port, '127.0.0.1');
  await once(first, 'listening');
  const address = first.address();
  const chosen = typeof address === 'object' && address ? address.port : port;
  const second = create().listen(chosen, '::1');
  try {
    await once(second, 'listening');
    return { port: chosen, servers: [first, second] };
  } catch (error) {
    if (isWithoutIpv6(error)) return { port: chosen, servers: [first] };
    first.close();
    // Free on one address and taken on the other: with port 0 another will do.
    if (port === 0) return listenOnLoopback(create, port);
    throw error;
  }
}
