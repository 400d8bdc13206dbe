/**
 * X's validation of a query: unknown names, missing, malformed and too many values, each told in X's words.
 * @typedef {object} Parameter
 * @property {string} name
 * @property {boolean} [isRequired]
 * @property {RegExp} [pattern] of each value
 * @property {readonly string[]} [oneOf]
 * @property {number} [max] values
 * @property {number} [longest] one value, whatever commas are in it, of so many characters at most
 *
 * @typedef {{ parameters: Record<string, string[]>, message: string }} Invalid
 */

/**
 * @param {URLSearchParams} query lists are comma-joined or repeated
 * @param {readonly Parameter[]} parameters
 * @returns {{ values: Map<string, string[]>, invalid: Invalid[] }}
 */
export function readQuery(query, parameters) {
  /** @type {Map<string, string[]>} */
  const values = new Map();
  /** @type {Invalid[]} */
  const invalid = [];
  const names = parameters.map(({ name }) => name);
  for (const name of new Set(query.keys())) {
    if (names.includes(name)) continue;
    const message = `The query parameter [${name}] is not one of [${names.join(',')}]`;
    invalid.push({ parameters: keyed(name, query.getAll(name)), message });
  }
  for (const parameter of parameters) {
    const given = query.getAll(parameter.name);
    const list = parameter.longest === undefined ? given.join(',').split(',') : given;
    const message = complain(parameter, given.length > 0, list);
    if (message) invalid.push({ parameters: keyed(parameter.name, given), message });
    else if (given.length > 0) values.set(parameter.name, [...new Set(list)]);
  }
  return { values, invalid };
}

/** @param {Parameter} parameter @param {boolean} isGiven @param {string[]} list @returns {string | undefined} */
function complain(parameter, isGiven, list) {
  const { name, isRequired, pattern, oneOf, max, longest } = parameter;
  if (!isGiven) return isRequired ? `The \`${name}\` query parameter can not be empty` : undefined;
  if (isRequired && list.join('') === '') return `The \`${name}\` query parameter can not be empty`;
  if (longest !== undefined && (list.length > 1 || list.join('').length > longest)) {
    return `The length of the \`${name}\` query parameter is not between 1 and ${longest}`;
  }
  if (max !== undefined && list.length > max) {
    return `The number of values in the \`${name}\` query parameter list [${list.length}] is not between 1 and ${max}`;
  }
  const malformed = pattern && list.find((value) => !pattern.test(value));
  if (malformed !== undefined) return `The \`${name}\` query parameter value [${malformed}] is not valid`;
  const stranger = oneOf && list.find((value) => !oneOf.includes(value));
  if (stranger !== undefined && oneOf) {
    return `The \`${name}\` query parameter value [${stranger}] is not one of [${oneOf.join(',')}]`;
  }
  return undefined;
}

/** A key as given may be `__proto__`: defined, never assigned. @param {string} name @param {string[]} given */
function keyed(name, given) {
  return Object.fromEntries([[name, given]]);
}
