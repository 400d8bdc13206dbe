/**
 * Circles of imports, each as the files on it in order. Imports of types alone do not count:
 * nothing of them is left at run time.
 * @param {import('./files.mjs').SourceFile[]} files
 * @returns {string[]}
 */
export function findCycles(files) {
  const graph = new Map(
    files.map(({ path, imports }) => [path, imports.filter(({ isType }) => !isType).map(({ to }) => to)]),
  );
  const done = new Set();
  /** @type {string[]} */
  const trail = [];
  /** @type {string[]} */
  const cycles = [];
  /** @param {string} path */
  const visit = (path) => {
    if (done.has(path) || !graph.has(path)) return;
    const at = trail.indexOf(path);
    if (at >= 0) {
      cycles.push([...trail.slice(at), path].join(' → '));
      return;
    }
    trail.push(path);
    for (const next of graph.get(path) ?? []) visit(next);
    trail.pop();
    done.add(path);
  };
  for (const path of graph.keys()) visit(path);
  return cycles;
}
