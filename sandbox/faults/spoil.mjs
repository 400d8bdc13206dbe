/**
 * What becomes of a true answer on its way.
 * @typedef {import('../http/reply.mjs').Reply} Reply
 */

const hugeBytes = 2_200_000;

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {unknown} value numbers become words, words numbers, lists records, records lists @returns {unknown} */
function wrongType(value) {
  if (Array.isArray(value))
    return Object.fromEntries(value.map((item, index) => [`item${index}`, wrongType(item)]));
  if (isRecord(value)) return Object.values(value).map(wrongType);
  if (typeof value === 'string') return value.length;
  return value === null ? 0 : String(value);
}

/** @param {unknown} json every second thing is missing, and an error stands for it */
function partial(json) {
  if (!isRecord(json) || !Array.isArray(json.data)) return json;
  const data = json.data.filter((_, index) => index % 2 === 0);
  const lost = json.data.filter((_, index) => index % 2 === 1);
  const errors = lost.map((item) => {
    const id = isRecord(item) ? String(item.id) : '';
    return {
      detail: `Could not find the resource with id: [${id}].`,
      title: 'Not Found Error',
      resource_type: 'space',
      parameter: 'ids',
      value: id,
      resource_id: id,
      type: 'https://api.x.com/2/problems/resource-not-found',
    };
  });
  const meta = isRecord(json.meta) ? { meta: { ...json.meta, result_count: data.length } } : {};
  const earlier = Array.isArray(json.errors) ? json.errors : [];
  return { ...json, ...meta, data, errors: [...earlier, ...errors] };
}

/** @param {Reply} reply @returns {Reply} */
function withoutLength(reply) {
  const whole = JSON.stringify(reply.json ?? {});
  return { ...reply, json: undefined, text: whole.slice(0, Math.max(1, Math.floor(whole.length / 2))) };
}

/** @type {Record<string, (reply: Reply) => Reply>} */
export const spoilers = {
  truncated: withoutLength,
  'wrong-types': (reply) => ({
    ...reply,
    json: isRecord(reply.json)
      ? Object.fromEntries(Object.entries(reply.json).map(([key, value]) => [key, wrongType(value)]))
      : 0,
  }),
  huge: (reply) => ({
    ...reply,
    json: { ...(isRecord(reply.json) ? reply.json : {}), padding: 'x'.repeat(hugeBytes) },
  }),
  partial: (reply) => ({ ...reply, json: partial(reply.json) }),
  empty: (reply) => ({
    ...reply,
    json: isRecord(reply.json) && 'meta' in reply.json ? { meta: { result_count: 0 } } : {},
  }),
  slow: (reply) => reply,
};
