import { parseSync } from 'vite';

/** @typedef {{ name: string, lines: number }} Measured */

/** @param {unknown} value @returns {value is Record<string, unknown> & { type: string }} */
const isNode = (value) => typeof value === 'object' && value !== null && 'type' in value;

/** @param {unknown} node */
function nameOf(node) {
  return isNode(node) && typeof node.name === 'string' ? node.name : '(unnamed)';
}

/**
 * The function that a node gives a name to, if it does: a declaration, a method, or a variable or field
 * that holds one. Callbacks count as lines of the function they stand in.
 * @param {Record<string, unknown> & { type: string }} node
 * @returns {{ name: string, body: unknown } | undefined}
 */
function namedFunction(node) {
  if (node.type === 'FunctionDeclaration') return { name: nameOf(node.id), body: node };
  const held = node.type === 'VariableDeclarator' ? node.init : node.value;
  const name = nameOf(node.type === 'VariableDeclarator' ? node.id : node.key);
  return isNode(held) && /^(ArrowFunction|Function)Expression$/.test(held.type)
    ? { name, body: held }
    : undefined;
}

/**
 * How many lines each named function of a file has, from its first to its last.
 * @param {string} path
 * @param {string} text
 * @returns {Measured[]}
 */
export function functionsOf(path, text) {
  /** @type {Measured[]} */
  const found = [];
  /** @param {unknown} value */
  const walk = (value) => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (!isNode(value)) return;
    const named = namedFunction(value);
    if (isNode(named?.body) && typeof named.body.start === 'number' && typeof named.body.end === 'number') {
      const lines = text.slice(named.body.start, named.body.end).split('\n').length;
      found.push({ name: `${path} ${named.name}`, lines });
    }
    Object.values(value).forEach(walk);
  };
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  walk(program.body);
  return found;
}
