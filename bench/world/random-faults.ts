import type { Spoil } from '@/bench/world/virtual-x';

type Reply = Parameters<Spoil>[0];
type Body = { data?: unknown[]; errors?: unknown[]; meta?: unknown };

const isBody = (json: unknown): json is Body => typeof json === 'object' && json !== null;

const problem = (status: number, more: object, headers: Record<string, string> = {}): Reply => ({
  status,
  json: { title: 'Fault', type: 'about:blank', status, ...more },
  headers: { 'content-type': 'application/problem+json', ...headers },
});

const spent = { 'x-rate-limit-limit': '300', 'x-rate-limit-remaining': '0' };
const resetIn = (ms: number) => ({ 'x-rate-limit-reset': String(Math.ceil((Date.now() + ms) / 1_000)) });

function withSomeGone(reply: Reply, random: () => number, isNotFound: boolean): Reply {
  if (!isBody(reply.json)) return reply;
  const data = reply.json.data ?? [];
  const kept = data.filter(() => random() < 0.5);
  const ids = data
    .filter((item) => !kept.includes(item))
    .flatMap((item) => (typeof item === 'object' && item !== null && 'id' in item ? [item.id] : []));
  const unknown = ids.map((id) => ({
    resource_type: 'space',
    resource_id: id,
    value: id,
    parameter: 'ids',
    title: 'Not Found Error',
    detail: `Could not find space with ids: [${id}].`,
    type: 'https://api.twitter.com/2/problems/resource-not-found',
  }));
  const errors = isNotFound ? [...(reply.json.errors ?? []), ...unknown] : reply.json.errors;
  const { data: _, errors: __, ...rest } = reply.json;
  return {
    ...reply,
    json: { ...rest, ...(kept.length > 0 && { data: kept }), ...(errors?.length && { errors }) },
  };
}

/** Ways in which an answer is not the truth. None of them says that a Space has ended. */
const faults: ((reply: Reply, random: () => number) => Reply | 'unreachable')[] = [
  (reply, random) => withSomeGone(reply, random, false),
  (reply, random) => withSomeGone(reply, random, true),
  (reply) => ({ ...reply, json: { meta: { result_count: 0 } } }),
  (reply) => ({ ...reply, json: {} }),
  (reply) => ({ ...reply, json: { data: 'none', includes: 7 } }),
  (reply) => ({ ...reply, json: undefined, text: JSON.stringify(reply.json ?? {}).slice(0, -40) }),
  (reply) => ({ ...reply, json: undefined, text: '<html>Over capacity</html>' }),
  () => problem(503, { title: 'Service Unavailable' }),
  () => problem(500, { title: 'Internal Server Error' }),
  () => problem(429, { title: 'Too Many Requests' }, { ...spent, ...resetIn(20_000) }),
  () =>
    problem(
      429,
      { title: 'Too Many Requests' },
      { ...spent, 'x-rate-limit-remaining': '9', ...resetIn(60_000) },
    ),
  () => 'unreachable',
];

/**
 * Spoils this share of the answers about Spaces, each in a way of its own, again and again at random.
 * @param random 0 to 1, so that a run can be told again by its seed
 */
export function spoilAtRandom(share: number, random: () => number, onFault: () => void): Spoil {
  return (reply, path) => {
    if (!path.startsWith('/2/spaces') || random() >= share) return reply;
    onFault();
    const fault = faults[Math.floor(random() * faults.length)];
    return fault ? fault(reply, random) : reply;
  };
}
