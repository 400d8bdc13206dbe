import 'server-only';
import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';

/** X's answer to a code is less than a thousandth of this. */
const mostBytes = 256 * 1024;

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

/**
 * An agent for one exchange by openid-client, which reads an answer to its end however long it is: each
 * connection carries one request and at most `most` bytes of answer.
 */
export function boundedAgent(origin: string, most = mostBytes): http.Agent {
  const agent = origin.startsWith('https:') ? new https.Agent() : new http.Agent();
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (options, done) => {
    const socket = connect(options, done);
    return socket && bound(socket, most);
  };
  return agent;
}
