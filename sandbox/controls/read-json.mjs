/** What a control was given is not what it takes; the message tells. */
export class BadControl extends Error {}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {string} body @returns {Record<string, unknown>} @throws {BadControl} */
export function readObject(body) {
  /** @type {unknown} */
  let value;
  try {
    value = body === '' ? {} : JSON.parse(body);
  } catch {
    throw new BadControl('The body is not JSON.');
  }
  if (!isRecord(value)) throw new BadControl('The body must be an object.');
  return value;
}

/** @param {Record<string, unknown>} from @param {string} name @returns {string | undefined} @throws {BadControl} */
export function textOf(from, name) {
  const value = from[name];
  if (value === undefined || typeof value === 'string') return value;
  throw new BadControl(`${name} must be text.`);
}

/** @param {Record<string, unknown>} from @param {string} name @returns {number | undefined} @throws {BadControl} */
export function numberOf(from, name) {
  const value = from[name];
  if (value === undefined || (typeof value === 'number' && Number.isFinite(value))) return value;
  throw new BadControl(`${name} must be a number.`);
}

/** @param {Record<string, unknown>} from @param {string} name @returns {boolean | undefined} @throws {BadControl} */
export function flagOf(from, name) {
  const value = from[name];
  if (value === undefined || typeof value === 'boolean') return value;
  throw new BadControl(`${name} must be true or false.`);
}

/** @param {Record<string, unknown>} from @param {string} name @returns {Record<string, unknown>} @throws {BadControl} */
export function objectOf(from, name) {
  const value = from[name];
  if (value === undefined) return {};
  if (isRecord(value)) return value;
  throw new BadControl(`${name} must be an object.`);
}
