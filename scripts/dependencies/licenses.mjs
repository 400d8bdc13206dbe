/** What may be built in and handed on beside MIT: none of them asks for our own source. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
]);

/** Used as they are, in files of their own: the LGPL asks for no more than that. */
const linked = new Set(['LGPL-3.0-or-later']);

/** @param {string} license as SPDX writes it, `MIT OR Apache-2.0` too */
export function isAllowed(license) {
  const isOne = (/** @type {string} */ name) => allowed.has(name) || linked.has(name);
  return license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((name) => isOne(name.trim())));
}

/**
 * The document of licences: what runs in production, by licence.
 * @param {import('./lockfile.mjs').Locked[]} packages
 */
export function licensesText(packages) {
  const rows = [...byLicense(inProduction(packages))].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '# Licences',
    '',
    'Spaceboard is under the MIT licence. What it runs on, by licence; made by `npm run docs:licenses` from the lockfile.',
    '',
    '| licence | packages |',
    '|---|---|',
    ...rows.map(([license, some]) => `| ${license} | ${some.map(({ name }) => name).join(', ')} |`),
    '',
  ].join('\n');
}

/** One package has a build for each platform: named once. @param {import('./lockfile.mjs').Locked[]} packages */
function inProduction(packages) {
  const names = new Set();
  return packages.filter(({ name, isForDevelopment }) => {
    if (isForDevelopment || names.has(name)) return false;
    names.add(name);
    return true;
  });
}

/** @param {import('./lockfile.mjs').Locked[]} packages */
function byLicense(packages) {
  /** @type {Map<string, import('./lockfile.mjs').Locked[]>} */
  const groups = new Map();
  for (const each of packages) groups.set(each.license, [...(groups.get(each.license) ?? []), each]);
  return groups;
}
