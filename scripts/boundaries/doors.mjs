/**
 * Which room may import from which; what is not named is denied. `type` lets types alone through.
 * @type {Record<string, Record<string, 'all' | 'type'>>}
 */
export const doors = {
  app: {
    components: 'all',
    'lib/spaces': 'all',
    'lib/people': 'all',
    'lib/watchlists': 'all',
    'lib/account': 'all',
    'lib/collector': 'all',
    'lib/auth': 'all',
    'lib/api-docs': 'all',
    'lib/card': 'all',
    'lib/http': 'all',
    'lib/metrics': 'all',
    'lib/query': 'all',
    'lib/env': 'all',
  },
  components: { 'lib/query': 'all', 'lib/spaces': 'all', 'lib/watchlists': 'all' },
  'lib/query': { 'lib/spaces': 'all', 'lib/watchlists': 'all', 'lib/account': 'all' },
  'lib/collector': {
    'lib/x': 'all',
    'lib/spaces': 'all',
    'lib/people': 'all',
    'lib/db': 'all',
    'lib/auth': 'all',
    'lib/env': 'all',
    'lib/logging': 'all',
  },
  'lib/people': { 'lib/x': 'type', 'lib/spaces': 'type', 'lib/db': 'all' },
  'lib/watchlists': {
    'lib/db': 'all',
    'lib/auth': 'all',
    'lib/people': 'all',
    'lib/collector': 'all',
    'lib/env': 'all',
  },
  'lib/auth': { 'lib/x': 'all', 'lib/db': 'all', 'lib/env': 'all', 'lib/logging': 'all' },
  // The API's documents, from the schemas that its routes are held to.
  'lib/api-docs': { 'lib/account': 'all', 'lib/http': 'all', 'lib/spaces': 'all', 'lib/watchlists': 'all' },
  // Pictures of links, from what the store has anyway: it never asks X.
  'lib/card': {
    'lib/auth': 'all',
    'lib/db': 'all',
    'lib/people': 'all',
    'lib/spaces': 'all',
    'lib/watchlists': 'all',
    'lib/env': 'all',
  },
  'lib/account': { 'lib/db': 'all', 'lib/auth': 'all', 'lib/people': 'all', 'lib/watchlists': 'all' },
  'lib/spaces': { 'lib/x': 'type', 'lib/watchlists': 'type' },
  'lib/http': { 'lib/env': 'all', 'lib/logging': 'all' },
  'lib/db': { 'lib/env': 'all', 'lib/spaces': 'type', 'lib/logging': 'all' },
  // It knows nobody: rooms tell it what happened.
  'lib/logging': {},
  'lib/metrics': { 'lib/collector': 'all', 'lib/env': 'all', 'lib/http': 'all', 'lib/logging': 'all' },
  'lib/x': {},
  'lib/env': {},
  'lib/start-server': {
    'lib/env': 'all',
    'lib/db': 'all',
    'lib/collector': 'all',
    'lib/http': 'all',
    'lib/logging': 'all',
    'lib/metrics': 'all',
  },
  // The entry of the tools that `npm run backup` and its like bundle.
  'lib/store-tools': { 'lib/db': 'all' },
  'lib/errors': {},
  'lib/time': {},
  sandbox: {},
  // Next calls these two itself; they only hand over.
  instrumentation: { 'lib/start-server': 'all' },
  proxy: { 'lib/env': 'all', 'lib/http': 'all' },
};

/** Every room of the app may use these. */
const open = new Set(['lib/errors', 'lib/time']);

/**
 * @param {string} path
 * @returns {string | undefined} undefined: a package, or nothing of ours
 */
export function roomOf(path) {
  const [first = '', second = ''] = path.split('/');
  if (first === 'lib') {
    // env.ts and env-secrets.ts are one room, as are time.ts and time-zone.ts.
    const name = second.replace(/\.\w+$/, '');
    return `lib/${/^(env|time)-/.exec(name)?.[1] ?? name}`;
  }
  if (first === 'app' || first === 'components' || first === 'sandbox') return first;
  if (path === 'instrumentation.ts' || path === 'proxy.ts') return path.replace('.ts', '');
  return undefined;
}

/**
 * @param {string} from a path
 * @param {string} to a path or package
 * @param {boolean} isType
 * @returns {boolean}
 */
export function mayImport(from, to, isType) {
  const target = roomOf(to);
  if (target === undefined) return true;
  const room = roomOf(from) ?? '';
  if (room === target) return true;
  if (room !== 'sandbox' && open.has(target)) return true;
  const door = doors[room]?.[target];
  return door === 'all' || (door === 'type' && isType);
}
