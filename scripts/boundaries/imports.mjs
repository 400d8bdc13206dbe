/**
 * What a file imports, by reading its text. No parser: import statements begin a line, and the
 * formatter keeps them so; `import()` is looked for everywhere but in comments.
 * @typedef {{ from: string, isType: boolean }} Import
 */

const statement = /^[ \t]*(import|export)\b([^'"`;()]*?)\bfrom[ \t]*['"]([^'"]+)['"]/gm;
const bare = /^[ \t]*import[ \t]*['"]([^'"]+)['"]/gm;
const dynamic = /(\/\*\*[^\n]*|typeof[ \t]+)?\bimport[ \t]*\([ \t\n]*(?:['"]([^'"]+)['"]|([^'")]))/g;
const required = /\brequire[ \t]*\([ \t\n]*(?:['"]([^'"]+)['"]|([^'")]))/g;

/** An import whose target only the running program knows: nothing can be said of it. */
export const unknownTarget = '(computed)';

/**
 * The text without comments that fill whole lines, and block comments that begin a line.
 * @param {string} text
 */
export function withoutComments(text) {
  return text.replace(/^[ \t]*\/\*[\s\S]*?\*\//gm, '').replace(/^[ \t]*\/\/.*$/gm, '');
}

/** Whether a clause names types alone: `type { A }`, or `{ type A, type B }`.
 * @param {string} clause
 */
function isTypeClause(clause) {
  const trimmed = clause.trim();
  if (/^type\s+[^,]/.test(trimmed)) return true;
  const names = /^\{([\s\S]*)\}$/.exec(trimmed)?.[1];
  if (names === undefined) return false;
  const list = names.split(',').map((name) => name.trim());
  return list.filter(Boolean).every((name) => name.startsWith('type '));
}

/**
 * @param {string} source
 * @returns {Import[]}
 */
export function importsOf(source) {
  const text = withoutComments(source);
  /** @type {Import[]} */
  const found = [];
  for (const [, , clause = '', from = ''] of text.matchAll(statement)) {
    found.push({ from, isType: isTypeClause(clause) });
  }
  for (const [, from = ''] of text.matchAll(bare)) found.push({ from, isType: false });
  for (const [, before, from] of text.matchAll(dynamic)) {
    found.push({ from: from ?? unknownTarget, isType: before !== undefined });
  }
  for (const [, from] of text.matchAll(required)) found.push({ from: from ?? unknownTarget, isType: false });
  return found;
}
