import { BadControl } from './read-json.mjs';

/**
 * @param {Record<string, unknown>} from
 * @param {string} name
 * @returns {Record<string, unknown>[] | undefined}
 * @throws {BadControl}
 */
export function recordsOf(from, name) {
  const value = from[name];
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw new BadControl(`${name} must be a list.`);
  return value.map((item) => {
    if (typeof item === 'object' && item !== null && typeof item.id === 'string') return item;
    throw new BadControl(`Each of ${name} needs an id.`);
  });
}

/** @param {Record<string, unknown>} from @param {string} name @returns {string[] | undefined} @throws {BadControl} */
export function idsOf(from, name) {
  const value = from[name];
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((id) => typeof id === 'string')) return value;
  throw new BadControl(`${name} must be a list of ids.`);
}
