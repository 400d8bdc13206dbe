import { Agent, get } from 'node:http';

/** @param {number[]} values @param {number} share */
export const percentile = (values, share) => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
};

/**
 * @typedef {object} Target
 * @property {string} url
 * @property {Record<string, string>} [headers]
 */

/** @param {Target} target @param {Agent} agent @returns {Promise<number>} bytes of the body */
function ask({ url, headers }, agent) {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk) => {
        bytes += chunk.length;
      });
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200 || response.statusCode === 304) resolve(bytes);
        else reject(new Error(`${url.slice(0, 60)}…: ${response.statusCode}`));
      });
    }).on('error', reject);
  });
}

/**
 * As many as will go over these connections, each asking again when it was answered.
 * @param {Target} target @param {{ connections: number, ms: number }} options
 * @returns {Promise<{ perSecond: number, p99: number, bytes: number }>} p99 in ms
 */
export async function saturate(target, { connections, ms }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + ms;
  /** @type {number[]} */
  const took = [];
  let bytes = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) {
        const at = performance.now();
        bytes = await ask(target, agent);
        took.push(performance.now() - at);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  agent.destroy();
  return { perSecond: took.length / seconds, p99: percentile(took, 0.99), bytes };
}

/**
 * So many a second whatever comes back, over these connections; a request that had to wait for a free
 * one counts from when it was due.
 * @param {Target} target @param {{ connections: number, ms: number, perSecond: number }} options
 * @returns {Promise<{ p50: number, p99: number, count: number }>} in ms
 */
export async function hold(target, { connections, ms, perSecond }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const count = Math.round((ms / 1_000) * perSecond);
  const startedAt = performance.now();
  /** @type {Promise<number>[]} */
  const all = [];
  await new Promise((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(count, Math.floor(((performance.now() - startedAt) / 1_000) * perSecond));
      while (all.length < due) {
        const dueAt = startedAt + (all.length / perSecond) * 1_000;
        all.push(ask(target, agent).then(() => performance.now() - dueAt));
      }
      if (all.length < count) return;
      clearInterval(timer);
      resolve(undefined);
    }, 1);
  });
  const took = await Promise.all(all);
  agent.destroy();
  return { p50: percentile(took, 0.5), p99: percentile(took, 0.99), count };
}
