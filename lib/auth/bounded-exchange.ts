import 'server-only';
import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';

/** X's answer to a code is less than a thousandth of this, and takes a tenth of the time. */
const usual = { mostBytes: 256 * 1024, timeoutMs: 5_000 };

/** Ends a connection that brings more than `most` bytes, before they are kept anywhere. */
function bound(socket: Duplex, most: number): Duplex {
  const push = socket.push.bind(socket);
  let bytes = 0;
  socket.push = (chunk: unknown, encoding?: BufferEncoding) => {
    bytes += chunk instanceof Uint8Array ? chunk.byteLength : 0;
    if (bytes <= most) return push(chunk, encoding);
    socket.destroy(new Error('X answered with too much'));
    return false;
  };
  return socket;
}

export type BoundedExchange = {
  /** Each of its connections carries one request and at most `mostBytes` of answer. */
  agent: http.Agent;
  /** `work`, or a `TimeoutError` when its time is over: then its connections end too. */
  within: <T>(work: Promise<T>) => Promise<T>;
};

/**
 * One exchange by openid-client, which reads an answer to its end however long that is, and whose own timeout
 * only watches for silence.
 */
export function boundedExchange(origin: string, { mostBytes, timeoutMs } = usual): BoundedExchange {
  const agent = origin.startsWith('https:') ? new https.Agent() : new http.Agent();
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (options, done) => {
    const socket = connect(options, done);
    return socket && bound(socket, mostBytes);
  };
  async function within<T>(work: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new DOMException('X did not answer in time', 'TimeoutError'));
        agent.destroy();
      }, timeoutMs);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }
  return { agent, within };
}
