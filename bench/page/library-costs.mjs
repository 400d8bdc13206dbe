import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { withoutComments } from '../../scripts/boundaries/imports.mjs';

const statement = /^[ \t]*(?:import|export)\b([^'"`;()]*?)\bfrom[ \t]*['"]([^'"]+)['"]/gm;
const later = /\bimport\([ \t\n]*['"]([^'"]+)['"]/g;

/** @param {string} root @param {string} from a file @param {string} target */
function fileOf(root, from, target) {
  const base = target.startsWith('@/')
    ? join(root, target.slice(2))
    : target.startsWith('.')
      ? join(dirname(from), target)
      : null;
  if (!base) return null;
  const found = ['', '.ts', '.tsx', '/index.ts'].map((end) => base + end).find((path) => existsSync(path));
  return found && statSync(found).isFile() ? found : null;
}

/**
 * The names an import clause takes: `{ a, b as c }` gives a and b, `* as z` whatever of z the file uses,
 * anything else all.
 * @param {string} clause @param {string} text of the file
 */
function namesIn(clause, text) {
  if (/^\s*type\b/.test(clause)) return [];
  const whole = /^\s*\*\s+as\s+(\w+)\s*$/.exec(clause)?.[1];
  if (whole) {
    // Members that are types alone have a capital or stand in `z.infer`.
    const used = [...text.matchAll(new RegExp(`\\b${whole}\\.([a-z]\\w*)`, 'g'))].map(
      ([, name = '']) => name,
    );
    return used.filter((name) => name !== 'infer');
  }
  const list = /\{([\s\S]*)\}/.exec(clause)?.[1];
  if (list === undefined) return ['*'];
  const names = list.split(',').map((name) => name.trim());
  return names
    .filter((name) => name && !name.startsWith('type '))
    .map((name) => name.split(/\s+as\s+/)[0] ?? '');
}

/**
 * Which names of which packages a file and all it imports take: at once, and behind `import()`.
 * @param {string} root @param {string} entry a client component
 */
export function packagesOf(root, entry) {
  /** @type {{ first: Map<string, Set<string>>, later: Map<string, Set<string>> }} */
  const found = { first: new Map(), later: new Map() };
  const seen = { first: new Set(), later: new Set() };
  /** @param {string} file @param {'first' | 'later'} when */
  const walk = (file, when) => {
    if (seen.first.has(file) || seen[when].has(file)) return;
    seen[when].add(file);
    const text = withoutComments(readFileSync(file, 'utf8'));
    for (const [, clause = '', target = ''] of text.matchAll(statement)) {
      const names = namesIn(clause, text);
      if (names.length === 0) continue;
      const next = fileOf(root, file, target);
      if (next) walk(next, when);
      else if (!target.startsWith('.') && !target.startsWith('@/')) {
        const known = found[when].get(target) ?? new Set();
        found[when].set(target, known);
        for (const name of names) known.add(name);
      }
    }
    for (const [, target = ''] of text.matchAll(later)) {
      const next = fileOf(root, file, target);
      if (next) walk(next, 'later');
    }
  };
  walk(entry, 'first');
  return found;
}

/** What everybody has anyway, or what is no script. */
const outside = [/^react($|\/)/, /^react-dom($|\/)/, /^next($|\/)/, /\.css$/];

/**
 * What these names of a package weigh bundled alone: gzipped, without React and Next.
 * @param {string} root @param {string} name @param {Iterable<string>} names
 * @returns {Promise<number>} bytes
 */
export async function weightOf(root, name, names) {
  const all = [...names];
  const folder = mkdtempSync(join(tmpdir(), 'spaceboard-weight-'));
  try {
    const entry = join(folder, 'entry.mjs');
    const text = all.includes('*')
      ? `export * from '${name}';`
      : `export { ${all.join(', ')} } from '${name}';`;
    writeFileSync(entry, text);
    const output = await build({
      configFile: false,
      root,
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': '"production"' },
      resolve: { alias: [{ find: new RegExp(`^${name}$`), replacement: join(root, 'node_modules', name) }] },
      build: {
        write: false,
        minify: true,
        lib: { entry, formats: ['es'] },
        rollupOptions: { external: outside },
      },
    });
    const chunks = [output].flat().flatMap((each) => ('output' in each ? each.output : []));
    const code = chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('\n');
    return gzipSync(code, { level: 9 }).length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} name of a package or a part of one */
export const isWeighed = (name) => !outside.some((pattern) => pattern.test(name));
