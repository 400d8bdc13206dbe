import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import { pipeline } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';

const host = '127.0.0.1';
/** Which instance answered: its port. */
export const servedByHeader = 'x-served-by';

/** @typedef {import('node:http').IncomingMessage} Incoming @typedef {import('node:http').ServerResponse} Outgoing */
/** @typedef {{ port: number, agent: Agent, isReady: boolean }} Instance */

/**
 * Whether an instance wants requests; no answer is a no.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function asksForMore(port) {
  return new Promise((resolve) => {
    const probe = request(
      { host, port, path: '/api/health/ready', agent: false, timeout: 3_000 },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode === 200);
      },
    );
    probe.on('timeout', () => probe.destroy());
    probe.on('error', () => resolve(false));
    probe.end();
  });
}

/**
 * Hands requests to the instances in turn, as the load balancer of docs/operating.md does: `Host` stays, answers
 * stream, connections to the instances are kept, each instance is asked every `probeMs` whether it is ready, and what
 * an instance cannot have begun (it takes no connection, or it is a GET without an answer) goes to the next one.
 * @param {number} port @param {readonly number[]} ports
 * @param {{ probeMs?: number }} [options]
 * @returns {Promise<() => void>} closes it, with every connection
 */
export async function openBalancer(port, ports, { probeMs = 2_000 } = {}) {
  const instances = ports.map((each) => ({
    port: each,
    agent: new Agent({ keepAlive: true }),
    isReady: true,
  }));
  const probing = new AbortController();
  for (const instance of instances) void keepProbing(instance, probeMs, probing.signal);
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    turn = (turn + 1) % instances.length;
    const inTurn = [...instances.slice(turn), ...instances.slice(0, turn)];
    const ready = inTurn.filter(({ isReady }) => isReady);
    // Kept, for it may have to be sent twice.
    buffer(incoming).then(
      (body) => forward(incoming, body, outgoing, ready.length > 0 ? ready : inTurn),
      () => outgoing.destroy(),
    );
  });
  server.listen(port, host);
  await once(server, 'listening');
  return () => {
    probing.abort();
    server.close();
    server.closeAllConnections();
    for (const { agent } of instances) agent.destroy();
  };
}

/** @param {Instance} instance @param {number} probeMs @param {AbortSignal} signal */
async function keepProbing(instance, probeMs, signal) {
  while (!signal.aborted) {
    instance.isReady = await asksForMore(instance.port);
    await delay(probeMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** @param {Incoming} incoming @param {Buffer} body @param {Outgoing} outgoing @param {readonly Instance[]} instances */
function forward(incoming, body, outgoing, instances) {
  const [instance, ...others] = instances;
  if (!instance) return;
  const { method, url: path, headers } = incoming;
  const isGet = method === 'GET';
  const { port, agent } = instance;
  const onward = request({ host, port, method, path, headers, agent }, (answer) => {
    const { connection, ...rest } = answer.headers;
    outgoing.writeHead(answer.statusCode ?? 502, { ...rest, [servedByHeader]: String(port) });
    // An instance that dies in the middle of an answer cuts it off; the browser is to see that.
    pipeline(answer, outgoing, () => {});
  });
  onward.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
    const isUntouched = error.code === 'ECONNREFUSED';
    if (isUntouched) instance.isReady = false;
    if (outgoing.headersSent) outgoing.destroy();
    else if ((isGet || isUntouched) && others.length > 0) forward(incoming, body, outgoing, others);
    else outgoing.writeHead(502).end();
  });
  outgoing.on('close', () => {
    if (!outgoing.writableFinished) onward.destroy();
  });
  onward.end(body);
}
