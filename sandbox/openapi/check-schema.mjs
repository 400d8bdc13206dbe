/**
 * As much of JSON Schema as X's OpenAPI slices use.
 * @typedef {{ [key: string]: unknown }} Schema
 */

/** @param {unknown} value @returns {value is Schema} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** @param {unknown} value @returns {Schema[]} */
const schemasOf = (value) => (Array.isArray(value) ? value.filter(isObject) : []);
/** @param {unknown} value @returns {string[]} */
const textsOf = (value) => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);

/** @type {Record<string, (value: unknown) => boolean>} */
const isOfType = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
};

/**
 * @param {Schema} document an OpenAPI document
 * @param {string} ref like `#/components/schemas/Space`
 * @returns {Schema}
 * @throws {Error} when nothing is there
 */
function resolveRef(document, ref) {
  /** @type {unknown} */
  let at = document;
  for (const part of ref.replace(/^#\//, '').split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    at = isObject(at) ? at[key] : undefined;
  }
  if (!isObject(at)) throw new Error(`There is no ${ref}.`);
  return at;
}

/**
 * @param {Schema} document
 * @param {Schema} schema
 * @param {unknown} value
 * @param {string} [path]
 * @param {boolean} [isPart] of a combination: then it does not know all keys
 * @returns {string[]} what is wrong, each with its path; empty when nothing is
 */
export function checkSchema(document, schema, value, path = '$', isPart = false) {
  if (typeof schema.$ref === 'string')
    return checkSchema(document, resolveRef(document, schema.$ref), value, path, isPart);
  if (value === null && schema.nullable === true) return [];
  const type = typeof schema.type === 'string' ? schema.type : undefined;
  if (type && !isOfType[type]?.(value)) return [`${path}: not of type ${type}`];
  const wrong = [...checkScalar(schema, value, path), ...checkCombined(document, schema, value, path)];
  if (Array.isArray(value)) wrong.push(...checkArray(document, schema, value, path));
  if (isObject(value)) wrong.push(...checkObject(document, schema, value, path, isPart));
  return wrong;
}

/** @param {Schema} schema @param {unknown} value @param {string} path @returns {string[]} */
function checkScalar(schema, value, path) {
  const wrong = [];
  if (Array.isArray(schema.enum) && !schema.enum.includes(value))
    wrong.push(`${path}: not one of ${schema.enum}`);
  if (typeof value === 'string') {
    const { pattern, minLength, format } = schema;
    if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value))
      wrong.push(`${path}: not like ${pattern}`);
    if (typeof minLength === 'number' && value.length < minLength)
      wrong.push(`${path}: shorter than ${minLength}`);
    if (format === 'date-time' && Number.isNaN(Date.parse(value))) wrong.push(`${path}: no date-time`);
  }
  if (typeof value === 'number' && typeof schema.minimum === 'number' && value < schema.minimum) {
    wrong.push(`${path}: below ${schema.minimum}`);
  }
  return wrong;
}

/** @param {Schema} document @param {Schema} schema @param {unknown} value @param {string} path @returns {string[]} */
function checkCombined(document, schema, value, path) {
  const all = schemasOf(schema.allOf).flatMap((part) => checkSchema(document, part, value, path, true));
  const choices = schemasOf(schema.oneOf).map((part) => checkSchema(document, part, value, path));
  if (choices.length === 0) return all;
  const fitting = choices.filter((wrong) => wrong.length === 0).length;
  return fitting === 1 ? all : [...all, `${path}: fits ${fitting} of oneOf, not 1`];
}

/** @param {Schema} document @param {Schema} schema @param {unknown[]} value @param {string} path @returns {string[]} */
function checkArray(document, schema, value, path) {
  const wrong = [];
  if (typeof schema.minItems === 'number' && value.length < schema.minItems)
    wrong.push(`${path}: too few items`);
  if (schema.uniqueItems === true && new Set(value.map((item) => JSON.stringify(item))).size < value.length) {
    wrong.push(`${path}: items twice`);
  }
  const { items } = schema;
  if (!isObject(items)) return wrong;
  return [
    ...wrong,
    ...value.flatMap((item, index) => checkSchema(document, items, item, `${path}[${index}]`)),
  ];
}

/**
 * A schema that lists properties and is no part of a combination is taken to list them all: a key it does not know
 * is wrong, so that one generation's names are not found in the other's replies.
 * @param {Schema} document @param {Schema} schema @param {Schema} value @param {string} path @param {boolean} isPart @returns {string[]}
 */
function checkObject(document, schema, value, path, isPart) {
  const wrong = textsOf(schema.required).flatMap((key) => (key in value ? [] : [`${path}.${key}: missing`]));
  const properties = isObject(schema.properties) ? schema.properties : {};
  for (const [key, item] of Object.entries(value)) {
    const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (isObject(property)) wrong.push(...checkSchema(document, property, item, `${path}.${key}`));
    else if (!isPart && isClosed(schema, value)) wrong.push(`${path}.${key}: unknown`);
  }
  return wrong;
}

/** Problems carry more than their schemas say, at X too. @param {Schema} schema @param {Schema} value */
function isClosed(schema, value) {
  const isProblem = typeof value.type === 'string' && 'title' in value;
  return isObject(schema.properties) && schema.additionalProperties === undefined && !isProblem;
}
